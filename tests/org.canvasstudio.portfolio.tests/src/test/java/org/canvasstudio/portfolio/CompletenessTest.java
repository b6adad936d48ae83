package org.canvasstudio.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.PersonalResource;
import org.canvasstudio.model.canvas.ResourceType;
import org.canvasstudio.model.canvas.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of the four shares counts for a quarter. */
class CompletenessTest {

    private static final BlockKind KR = BlockKind.KEY_RESOURCES;

    private static void answer(Canvas canvas, BlockKind block) {
        for (Question question : Guidance.questions(block, canvas.getKind())) {
            Answer answer = CanvasFactory.eINSTANCE.createAnswer();
            answer.setQuestion(question.key());
            answer.setAnswered(YesNo.YES);
            block.in(canvas).getAnswers().add(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(CanvasKind.class)
    void anEmptyBlockIsNotComplete(CanvasKind kind) {
        Canvas canvas = Canvases.create(kind, "Plan");
        for (BlockKind block : BlockKind.values()) {
            assertEquals(0, Completeness.of(canvas, block), block.key());
            Canvases.add(canvas, block, "Note");
            assertEquals(25, Completeness.of(canvas, block), block.key());
        }
    }

    @Test
    void aBlockThatTheCanvasLacksIsNotComplete() {
        assertEquals(0, Completeness.of(CanvasFactory.eINSTANCE.createCanvas(), KR));
    }

    @Test
    void eachShareCounts() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Plan");
        KeyResource roaster = (KeyResource) Canvases.add(canvas, KR, "Roaster");
        assertEquals(25, Completeness.of(canvas, KR));
        roaster.setType(ResourceType.PHYSICAL);
        assertEquals(50, Completeness.of(canvas, KR));
        Canvases.link(Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Roasting"), roaster);
        assertEquals(75, Completeness.of(canvas, KR));
        answer(canvas, KR);
        assertEquals(100, Completeness.of(canvas, KR));
        Canvases.add(canvas, KR, "Staff");
        assertEquals(75, Completeness.of(canvas, KR));
    }

    @Test
    void aLinkWithinTheBlockJoinsItToNoOther() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Plan");
        BlockKind block = BlockKind.CUSTOMER_SEGMENTS;
        Canvases.link(Canvases.add(canvas, block, "Cafés"), Canvases.add(canvas, block, "Homes"));
        assertEquals(25, Completeness.of(canvas, block));
    }

    @Test
    void aPersonIsAskedOtherThings() {
        Canvas canvas = Canvases.create(CanvasKind.PERSONAL, "Nurse");
        KeyResource calm = (KeyResource) Canvases.add(canvas, KR, "Calm");
        calm.setType(ResourceType.HUMAN);
        assertEquals(25, Completeness.of(canvas, KR));
        calm.setPersonalResource(PersonalResource.PERSONALITY);
        assertEquals(50, Completeness.of(canvas, KR));
    }

    @Test
    void onlyWhatLacksNothingIsComplete() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Plan");
        for (int number = 0; number < 300; number++) {
            KeyResource resource = (KeyResource) Canvases.add(canvas, KR, "Machine " + number);
            resource.setType(ResourceType.PHYSICAL);
            if (number > 0) {
                Canvases.link(Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Work " + number), resource);
            }
        }
        answer(canvas, KR);
        assertEquals(99, Completeness.of(canvas, KR));
    }
}
