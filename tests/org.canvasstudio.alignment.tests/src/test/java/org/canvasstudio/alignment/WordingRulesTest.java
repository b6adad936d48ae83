package org.canvasstudio.alignment;

import static org.canvasstudio.alignment.Drawing.findings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.HypothesisState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {

    private final Canvas canvas = Drawing.organisation();
    private final CustomerSegment segment = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Small cafés");

    // --- WRD-01 ---

    @ParameterizedTest
    @ValueSource(strings = { "Small cafés", "One two three four five six seven eight", "C++", "a/b – 1.000,50 € (net)",
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "路面电车", "毎日バスで町の高校へ通う生徒とその家族",
            "Café «Zur alten Post», Zürich", "ผู้ที่ซื้อทุกวัน", "" })
    void aNameOfEightWordsIsShort(String name) {
        segment.setName(name);
        assertEquals(List.of(), findings(canvas, "WRD-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "One two three four five six seven eight nine", "Wer im Ort wohnt und sein Rad selbst reparieren will",
            "Кто живёт в долине и хочет сам чинить свои вещи", "!!!", "…",
            "住在山谷里并且每天早上都要坐公共汽车去城里上班或者上学的人们", "ทุกคนที่อาศัยอยู่ในหมู่บ้านและต้องการซื้อผักสดทุกวัน" })
    void aNameOfMoreWordsOrOfNoneIsNot(String name) {
        segment.setName(name);
        assertEquals(1, findings(canvas, "WRD-01").size());
    }

    @Test
    void bothLimitsAreSettings() {
        segment.setName("Small cafés in town");
        Rule rule = Drawing.CATALOGUE.rule("WRD-01").orElseThrow();
        Settings strict = Settings.preset().withThreshold(rule, "words", 3).withThreshold(rule, "characters", 3);
        AlignmentEngine engine = new AlignmentEngine(Drawing.CATALOGUE, strict, Locale.ENGLISH);
        assertEquals("“Small cafés in town” has 4 words; at a glance a reader takes in about 3.", message(engine));
        segment.setName("小咖啡馆");
        assertEquals("“小咖啡馆” has 4 characters; at a glance a reader takes in about 3.", message(engine));
    }

    private String message(AlignmentEngine engine) {
        return engine.check(canvas).stream().filter(finding -> finding.rule().id().equals("WRD-01")).findFirst().orElseThrow()
                .message();
    }

    // --- WRD-02 ---

    @ParameterizedTest
    @ValueSource(strings = { "Quality", "PRODUCTS", " customers ", "“Quality!”", "Qualité", "Jakość", "客户", "顧客", "Качество", "ПАРТНЁРЫ",
            "Value Propositions", "ｑｕａｌｉｔｙ", "Nos  produits" })
    void aWordThatFitsEveryBusinessIsVagueInAnyLanguage(String name) {
        segment.setName(name);
        assertEquals(1, findings(canvas, "WRD-02").size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Quality of the welds", "Customers of the night bus", "Salaries", "夜班公交的乘客", "", "?" })
    void aNameThatSaysMoreIsNot(String name) {
        segment.setName(name);
        assertEquals(List.of(), findings(canvas, "WRD-02"));
    }

    // --- HYP-01 ---

    @Test
    void whatIsRefutedAsksForANote() {
        segment.getHypotheses().add(hypothesis(HypothesisState.CONFIRMED, "They drink coffee", null));
        segment.getHypotheses().add(hypothesis(HypothesisState.REFUTED, "They roast themselves", "Keep them: they buy at Christmas."));
        assertEquals(List.of(), findings(canvas, "HYP-01"));
        segment.getHypotheses().add(hypothesis(HypothesisState.REFUTED, "They order online", " "));
        segment.getHypotheses().add(hypothesis(HypothesisState.REFUTED, null, null));
        assertEquals(List.of("“Small cafés” rests on what has been refuted, and no note says what follows from that: “They order online”.",
                "“Small cafés” is refuted, but still on the canvas, and no note says why."),
                findings(canvas, "HYP-01").stream().map(Finding::message).toList());
        canvas.setKind(CanvasKind.PERSONAL);
        assertEquals(2, findings(canvas, "HYP-01").size());
    }

    private static Hypothesis hypothesis(HypothesisState state, String statement, String note) {
        Hypothesis hypothesis = CanvasFactory.eINSTANCE.createHypothesis();
        hypothesis.setState(state);
        hypothesis.setStatement(statement);
        hypothesis.setNote(note);
        return hypothesis;
    }
}
