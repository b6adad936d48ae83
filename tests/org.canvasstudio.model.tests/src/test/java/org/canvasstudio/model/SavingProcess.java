package org.canvasstudio.model;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.eclipse.emf.common.util.URI;

/**
 * A process that saves a canvas again and again, each time with the next version in it, until it is killed. It keeps
 * numbers in a file in shared memory, which outlives it: the version it began to save, the one it has saved, and how far
 * it has come.
 */
public final class SavingProcess {

    /** Where the number of the version that is being saved stands. */
    static final int BEGUN = 0;

    /** Where the number of the last version that was saved stands. */
    static final int SAVED = 8;

    /** Where it stands how many bytes of the version that is being saved have been written; on a slow disk only. */
    static final int WRITTEN = 16;

    private static final int ELEMENTS = 200;
    private static final long PAUSE_NANOS = 800_000;

    private SavingProcess() {
    }

    static MappedByteBuffer marks(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, 24);
        }
    }

    /** A canvas of about 1.4 MB, of the version 0. */
    static Canvas canvas() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        canvas.setVersion("0");
        for (int i = 0; i < ELEMENTS; i++) {
            BlockKind kind = BlockKind.values()[i % BlockKind.values().length];
            CanvasElement element = kind.createElement();
            element.setId(kind.idPrefix() + '-' + i);
            element.setName("Note " + i);
            element.setDescription("What was said about it. ".repeat(300));
            kind.in(canvas).getItems().add(element);
        }
        return canvas;
    }

    /** @param arguments the canvas, the file of the numbers, the first version, and {@code slow} for a slow disk */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        MappedByteBuffer marks = marks(Path.of(arguments[1]));
        boolean slow = arguments[3].equals("slow");
        Canvas canvas = canvas();
        CanvasResource resource = new CanvasResource(URI.createFileURI(file.toString()));
        resource.getContents().add(canvas);
        for (long version = Long.parseLong(arguments[2]);; version++) {
            canvas.setVersion(Long.toString(version));
            marks.putLong(WRITTEN, 0);
            marks.putLong(BEGUN, version);
            if (slow) {
                AtomicFiles.write(file, out -> resource.save(new SlowStream(out, marks), null));
            } else {
                CanvasFiles.write(canvas, file);
            }
            marks.putLong(SAVED, version);
        }
    }

    /** Passes on a few kilobytes at a time, with pauses. */
    private static final class SlowStream extends FilterOutputStream {

        private static final int AT_A_TIME = 16 << 10;

        private final MappedByteBuffer marks;

        SlowStream(OutputStream out, MappedByteBuffer marks) {
            super(out);
            this.marks = marks;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += AT_A_TIME) {
                int now = Math.min(AT_A_TIME, length - done);
                out.write(bytes, offset + done, now);
                out.flush();
                marks.putLong(WRITTEN, marks.getLong(WRITTEN) + now);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
