import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.ObviousFixes;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;

/** Checks with the settings that hold where a canvas lies, and puts right what needs no decision. */
public class CheckClient {

    private static final RuleCatalogue RULES = RuleCatalogue.installed();

    /** An engine for a folder, in a language of choice. */
    public static AlignmentEngine engine(Path folder) throws Exception {
        Settings settings = new SettingsFiles(RULES).in(folder);
        return new AlignmentEngine(RULES, settings, Locale.ENGLISH);
    }

    /** Mends a file in place, and gives what is left to decide. */
    public static List<Finding> mend(Path file) throws Exception {
        AlignmentEngine engine = engine(file.toAbsolutePath().getParent());
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        if (!ObviousFixes.apply(() -> engine.check(canvas)).isEmpty()) {
            CanvasFiles.write(canvas, file);
        }
        return engine.check(canvas);
    }
}
