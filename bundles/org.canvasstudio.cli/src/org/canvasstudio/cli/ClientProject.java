package org.canvasstudio.cli;

/** The project description that makes a folder a client of the studio. */
final class ClientProject {

    private ClientProject() {
    }

    static String description(String name) {
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
                			<name>org.canvasstudio.ui.alignment</name>
                			<arguments>
                			</arguments>
                		</buildCommand>
                	</buildSpec>
                	<natures>
                		<nature>org.canvasstudio.ui.client</nature>
                	</natures>
                </projectDescription>
                """.formatted(escaped);
    }
}
