package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostBehaviour;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Contribution and break-even of a roastery: 1,000 bags a year at 10, hardly fewer than 800 and hardly more than 1,200, beans for 4,000 and
 * rent of 3,000; in a scenario the bags go for 8.
 */
class NumbersTest extends CommandTest {

    private Path file;

    @BeforeEach
    void roastery() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        CanvasElement cafes = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés | bars");
        RevenueStream bags = (RevenueStream) Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Bags");
        ofAYear(bags);
        bags.setVolume(estimate("800", "1000", "1200"));
        bags.setPrice(estimate(null, "10", null));
        Canvases.link(cafes, bags);
        cost(canvas, "Beans", "4000", CostBehaviour.VARIABLE);
        cost(canvas, "Rent", "3000", CostBehaviour.FIXED);
        Scenario scenario = CanvasFactory.eINSTANCE.createScenario();
        scenario.setName("Cheaper");
        Assumption cheap = CanvasFactory.eINSTANCE.createAssumption();
        cheap.setAbout(bags);
        cheap.setPrice(estimate(null, "8", null));
        scenario.getAssumptions().add(cheap);
        canvas.getScenarios().add(scenario);
        file = folder.resolve("roastery.canvas");
        CanvasFiles.write(canvas, file);
    }

    private static void cost(Canvas canvas, String name, String amount, CostBehaviour behaviour) {
        Cost cost = (Cost) Canvases.add(canvas, BlockKind.COSTS, name);
        ofAYear(cost);
        cost.setAmount(new BigDecimal(amount));
        cost.setBehaviour(behaviour);
    }

    private static void ofAYear(Valued valued) {
        valued.setCurrency("EUR");
        valued.setPeriod(Period.YEAR);
    }

    private static Estimate estimate(String low, String likely, String high) {
        Estimate estimate = CanvasFactory.eINSTANCE.createEstimate();
        estimate.setLow(low == null ? null : new BigDecimal(low));
        estimate.setLikely(new BigDecimal(likely));
        estimate.setHigh(high == null ? null : new BigDecimal(high));
        return estimate;
    }

    private static final List<String> HEADS = List.of("Segment", "Revenue", "Costs", "Contribution", "Result", "Break-even");
    private static final List<List<String>> OWN = List.of(
            List.of("Cafés | bars", "10,000", "7,000", "6,000", "3,000", "5,000 (500 units)"),
            List.of("Cafés | bars, low", "8,000", "7,000", "4,000", "1,000", "6,000 (600 units)"),
            List.of("Cafés | bars, high", "12,000", "7,000", "8,000", "5,000", "4,500 (450 units)"),
            List.of("All", "10,000", "7,000", "6,000", "3,000", "5,000 (500 units)"),
            List.of("All, low", "8,000", "7,000", "4,000", "1,000", "6,000 (600 units)"),
            List.of("All, high", "12,000", "7,000", "8,000", "5,000", "4,500 (450 units)"));

    @Test
    void htmlHasContributionAndBreakEvenWithLowAndHigh() throws Exception {
        run("validate", "--format", "html", file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document page = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        List<List<String>> rows = new ArrayList<>();
        NodeList all = page.getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < all.item(i).getChildNodes().getLength(); j++) {
                cells.add(all.item(i).getChildNodes().item(j).getTextContent());
            }
            rows.add(cells);
        }
        List<List<String>> numbers = rows.subList(rows.indexOf(HEADS), rows.size());
        assertEquals(OWN, numbers.subList(1, 7));
        assertEquals(List.of("Cafés | bars", "8,000", "7,000", "4,000", "1,000", "6,000 (750 units)"), numbers.get(8));
        assertTrue(out.contains("Numbers of a year, EUR, scenario Cheaper"), out);
    }

    @Test
    void markdownHasThemAsTables() {
        run("validate", "--format", "markdown", file);
        List<String> lines = out.lines().toList();
        int at = lines.indexOf("| " + String.join(" | ", HEADS) + " |");
        assertEquals("Numbers of a year, EUR", lines.get(at - 2));
        assertEquals("|---|--:|--:|--:|--:|--:|", lines.get(at + 1));
        assertEquals(OWN.stream().map(row -> "| " + row.get(0).replace("|", "\\|") + " | "
                + String.join(" | ", row.subList(1, row.size())) + " |").toList(), lines.subList(at + 2, at + 2 + OWN.size()));
        assertTrue(lines.contains("Numbers of a year, EUR, scenario Cheaper"), out);
    }

    @Test
    void jsonHasThemAsNumbers() throws IOException {
        run("validate", "--format", "json", file);
        JsonNode numbers = new ObjectMapper().readTree(out).at("/files/0/numbers");
        assertEquals(2, numbers.size());
        assertTrue(numbers.at("/0/scenario").isNull());
        assertEquals("EUR", numbers.at("/0/currency").asText());
        List<String> rows = new ArrayList<>();
        for (JsonNode row : numbers.at("/0/rows")) {
            rows.add(row.get("outlook").asText() + ' ' + row.get("segment").isNull() + ' ' + row.get("revenue") + ' ' + row.get("costs")
                    + ' ' + row.get("contribution") + ' ' + row.get("result") + ' ' + row.get("breakEven"));
        }
        assertEquals(List.of("likely false 10000 7000 6000 3000 {\"state\":\"at\",\"revenue\":5000,\"units\":500}",
                "low false 8000 7000 4000 1000 {\"state\":\"at\",\"revenue\":6000,\"units\":600}",
                "high false 12000 7000 8000 5000 {\"state\":\"at\",\"revenue\":4500,\"units\":450}",
                "likely true 10000 7000 6000 3000 {\"state\":\"at\",\"revenue\":5000,\"units\":500}",
                "low true 8000 7000 4000 1000 {\"state\":\"at\",\"revenue\":6000,\"units\":600}",
                "high true 12000 7000 8000 5000 {\"state\":\"at\",\"revenue\":4500,\"units\":450}"), rows);
        assertEquals("{\"state\":\"at\",\"revenue\":6000,\"units\":750}", numbers.at("/1/rows/0/breakEven").toString());
        assertFalse(numbers.at("/1/scenario").isNull());
    }

    @Test
    void whatIsMissingIsOpen() throws IOException {
        Files.writeString(file, Files.readString(file).replace("behaviour=\"variable\"", ""));
        run("validate", "--format", "json", file);
        JsonNode row = new ObjectMapper().readTree(out).at("/files/0/numbers/0/rows/0");
        assertTrue(row.get("contribution").isNull() && row.get("result").asInt() == 3000, row.toString());
        assertEquals("{\"state\":\"open\",\"revenue\":null,\"units\":null}", row.get("breakEven").toString());
        run("validate", "--format", "markdown", file);
        assertTrue(out.contains("| All | 10,000 | 7,000 | open | 3,000 | open |"), out);
    }
}
