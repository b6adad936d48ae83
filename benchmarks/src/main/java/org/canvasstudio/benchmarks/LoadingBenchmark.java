package org.canvasstudio.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Loading from memory against a bare parse of the same bytes: the parser of the JDK, made once, with a handler that does
 * nothing. EMF's own loading, as it is without options, is for comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LoadingBenchmark {

    /** How many elements each canvas has. */
    @Param({ "40", "1000" })
    public int elements;

    private byte[][] files;
    private int next;
    private SAXParser parser;

    @Setup
    public void generate() throws IOException, ParserConfigurationException, SAXException {
        files = new byte[Math.max(1, 8_000 / elements)][];
        for (int i = 0; i < files.length; i++) {
            files[i] = GeneratedCanvases.bytes(GeneratedCanvases.canvas(i, elements));
        }
        parser = SAXParserFactory.newInstance().newSAXParser();
    }

    private ByteArrayInputStream nextFile() {
        next = next + 1 == files.length ? 0 : next + 1;
        return new ByteArrayInputStream(files[next]);
    }

    @Benchmark
    public void bareParse() throws SAXException, IOException {
        parser.parse(nextFile(), new DefaultHandler());
    }

    @Benchmark
    public EObject loading() throws IOException {
        Resource resource = new CanvasResource(URI.createURI("benchmark.canvas"));
        resource.load(nextFile(), null);
        return resource.getContents().get(0);
    }

    @Benchmark
    public EObject loadingByEmfDefaults() throws IOException {
        ResourceSetImpl resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(CanvasPackage.eNS_URI, CanvasPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createURI("benchmark.canvas"));
        resources.getResources().add(resource);
        resource.load(nextFile(), null);
        return resource.getContents().get(0);
    }
}
