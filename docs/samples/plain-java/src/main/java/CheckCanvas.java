import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.canvas.Canvas;

public class CheckCanvas {

    public static List<Finding> check(Path file) throws Exception {
        Canvas canvas = (Canvas) Interchange.read(file);
        return AlignmentEngine.preset().check(canvas);
    }

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            check(Path.of(file)).forEach(finding -> System.out.println(file + ": " + finding));
        }
    }
}
