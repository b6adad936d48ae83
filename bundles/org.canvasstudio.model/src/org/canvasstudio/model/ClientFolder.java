package org.canvasstudio.model;

import java.util.regex.Pattern;

/** The folder of a client: a project of the studio's workspace, which other programs can make, too. */
public final class ClientFolder {

    /** The id of the nature that marks a project as a client's. */
    public static final String NATURE = "org.canvasstudio.ui.client";

    /** The id of the builder that checks the files of a client. */
    public static final String BUILDER = "org.canvasstudio.ui.alignment";

    private static final Pattern ILLEGAL = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.|[. ]$|^$");
    private static final Pattern NEVER = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private ClientFolder() {
    }

    /** Whether a file or folder can have the name on every system. */
    public static boolean isLegalName(String name) {
        return !ILLEGAL.matcher(name).find();
    }

    /** The name as a file or folder can have it on every system; empty when nothing of it is left. */
    public static String fileName(String name) {
        return NEVER.matcher(name).replaceAll("-").replaceAll("^[.\\s]+|[.\\s]+$", "");
    }

    /** The content of the file {@code .project} that makes a folder a client of the studio. */
    public static String projectDescription(String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <projectDescription>
                	<name>%s</name>
                	<comment></comment>
                	<projects>
                	</projects>
                	<buildSpec>
                		<buildCommand>
                			<name>%s</name>
                			<arguments>
                			</arguments>
                		</buildCommand>
                	</buildSpec>
                	<natures>
                		<nature>%s</nature>
                	</natures>
                </projectDescription>
                """.formatted(escaped, BUILDER, NATURE);
    }
}
