package org.canvasstudio.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.ChecklistItem;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered counts, what is open does not, and what is unknown is left alone. */
class ProgressTest {

    private final Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Bakery");
    private final Question question = Guidance.question("cs.who-pays");

    private Answer answer(String key, YesNo answered) {
        Answer answer = CanvasFactory.eINSTANCE.createAnswer();
        answer.setQuestion(key);
        answer.setText("The cafés");
        answer.setAnswered(answered);
        BlockKind.CUSTOMER_SEGMENTS.in(canvas).getAnswers().add(answer);
        return answer;
    }

    @Test
    void anUntouchedCanvasIsAllOpen() {
        int all = Guidance.openQuestions(canvas).size();
        assertEquals(new Progress(0, all), Guidance.progress(canvas));
        assertEquals(Guidance.questions().stream().filter(each -> each.isFor(CanvasKind.ORGANISATION)).count(), all);
        assertNull(Guidance.answer(canvas, question));
    }

    @Test
    void onlyWhatIsMarkedAsAnsweredCounts() {
        int all = Guidance.openQuestions(canvas).size();
        Answer answer = answer("cs.who-pays", YesNo.UNSPECIFIED);
        assertFalse(Guidance.isAnswered(canvas, question), "a draft");
        answer.setAnswered(YesNo.NO);
        assertFalse(Guidance.isAnswered(canvas, question));
        answer.setAnswered(YesNo.YES);
        assertTrue(Guidance.isAnswered(canvas, question));
        assertEquals(answer, Guidance.answer(canvas, question));
        assertEquals(all - 1, Guidance.openQuestions(canvas).size());
        assertFalse(Guidance.openQuestions(canvas, BlockKind.CUSTOMER_SEGMENTS).contains(question));
        assertEquals(1, Guidance.progress(canvas, BlockKind.CUSTOMER_SEGMENTS).done());
        assertEquals(1, Guidance.progress(canvas).done());
        assertEquals(0, Guidance.progress(canvas, BlockKind.CHANNELS).done());
    }

    @Test
    void whatIsNotAskedOfTheKindDoesNotCount() {
        answer("cs.whom-you-report-to", YesNo.YES);
        assertEquals(0, Guidance.progress(canvas).done());
        canvas.setKind(CanvasKind.PERSONAL);
        assertEquals(1, Guidance.progress(canvas).done());
    }

    @Test
    void unknownKeysAreKeptAndDoNotCount(@TempDir Path folder) throws Exception {
        answer("cs.of-a-later-version", YesNo.YES);
        answer(null, YesNo.YES);
        assertEquals(0, Guidance.progress(canvas).done());
        Path file = folder.resolve("bakery.canvas");
        CanvasFiles.write(canvas, file);
        Canvas read = (Canvas) CanvasFiles.read(file);
        assertEquals(0, Guidance.progress(read).done());
        CanvasFiles.write(read, file);
        assertTrue(Files.readString(file).contains("cs.of-a-later-version"));
    }

    @Test
    void aCanvasWithoutABlockHasItsQuestionsOpen() {
        canvas.setCustomerSegments(null);
        assertEquals(0, Guidance.progress(canvas, BlockKind.CUSTOMER_SEGMENTS).done());
        assertFalse(Guidance.openQuestions(canvas, BlockKind.CUSTOMER_SEGMENTS).isEmpty());
    }

    @Test
    void aStatementDoesNotOverwriteWhatAnElementSays() {
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        assertTrue(question.statement().isOpen(segment));
        segment.setPayer(Payer.FREE);
        assertFalse(question.statement().isOpen(segment));
        Channel channel = (Channel) Canvases.add(canvas, BlockKind.CHANNELS, "Shop");
        channel.getPhases().add(ChannelPhase.DELIVERY);
        assertTrue(Guidance.question("ch.how-they-buy").statement().isOpen(channel), "a channel has several phases");
        assertFalse(Guidance.question("ch.how-they-receive").statement().isOpen(channel));
        assertFalse(question.statement().isOpen(channel), "of another block");
    }

    @Test
    void aChecklistIsDoneItemByItem() {
        Client client = CanvasFactory.eINSTANCE.createClient();
        List<ChecklistEntry> entries = Guidance.checklist(ClientType.WORKS_IT_OUT_TOGETHER);
        ChecklistItem item = CanvasFactory.eINSTANCE.createChecklistItem();
        item.setItem("c.goals-together");
        client.getChecklist().add(item);
        assertEquals(new Progress(0, entries.size()), Guidance.progress(client, entries));
        item.setDone(YesNo.YES);
        assertEquals(new Progress(1, entries.size()), Guidance.progress(client, entries));
        assertEquals(item, Guidance.item(client, Guidance.checklistEntry("c.goals-together")));
        assertNull(Guidance.item(client, Guidance.checklistEntry("c.open-options")));
    }

    @Test
    void percentSayHundredOnlyWhenAllIsDone() {
        assertEquals(99, new Progress(999, 1000).percent());
        assertEquals(100, new Progress(3, 3).percent());
        assertEquals(100, new Progress(0, 0).percent());
        assertTrue(new Progress(0, 0).isComplete());
        assertEquals(2, new Progress(1, 3).open());
    }
}
