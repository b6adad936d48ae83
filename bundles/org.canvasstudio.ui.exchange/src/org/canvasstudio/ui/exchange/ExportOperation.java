package org.canvasstudio.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.canvasstudio.interchange.Conversion;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.CanvasFileException;

/** Writes canvases and clients, as they are saved, in another format. */
public final class ExportOperation extends ExchangeOperation {

    private final Map<Path, Path> targets;
    private final Format format;
    private final WriteOptions options;
    private final boolean isReplacing;

    /**
     * @param targets     where each file goes to, in their order
     * @param isReplacing whether files with other content are replaced
     */
    public ExportOperation(Map<Path, Path> targets, Format format, WriteOptions options, boolean isReplacing) {
        super(Messages.ExportOperation_title, targets.keySet());
        this.targets = targets;
        this.format = format;
        this.options = options;
        this.isReplacing = isReplacing;
    }

    @Override
    FileReport convert(Path source) throws CanvasFileException {
        Conversion conversion = new Conversion(source);
        if (!format.holds(conversion.root().eClass())) {
            return new FileReport(source, null, FileReport.Outcome.LEFT_OUT, null, List.of());
        }
        return write(conversion, source, targets.get(source), format, options, isReplacing);
    }
}
