package org.canvasstudio.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Boards boards = Boards.small();
    private final Table table = Table.open(boards.registry, boards.matrix(), boards.board);

    private Table.Header line(String label) {
        return table.lines().stream().filter(line -> line.label().equals(label)).findFirst().orElseThrow();
    }

    private Table.Header column(String label) {
        return table.columns().stream().filter(column -> column.label().equals(label)).findFirst().orElseThrow();
    }

    private void execute(Command command) {
        boards.domain.getCommandStack().execute(command);
    }

    @Test
    void linesColumnsAndCellsShowTheModel() {
        Boards.list(boards.get("left1"), "steps").add(Boards.create("Step", "s", "a step"));
        assertEquals("Matrix", table.title());
        assertEquals(List.of("left1", "a step", "left2", "right1", "right2"),
                table.lines().stream().map(Table.Header::label).toList());
        assertEquals(1, line("a step").depth());
        assertEquals(4, table.columns().size());
        assertEquals("left1 to right1", table.content(line("left1"), column("right1")).orElseThrow().label());
        assertEquals(Optional.empty(), table.content(line("right1"), column("left1")));
        assertEquals(9, column("left1").style().labelSize());
    }

    @Test
    void theConditionalStyleOfACellHolds() {
        assertEquals(0xFFFFFF, table.content(line("left1"), column("right1")).orElseThrow().style().background());
        Boards.set(boards.get("left1"), "done", true);
        assertEquals(0xCCF2A6, table.content(line("left1"), column("right1")).orElseThrow().style().background());
    }

    @Test
    void aCellIsFilledAndClearedByCommands() {
        String first = boards.text();
        List<String> told = new ArrayList<>();
        table.addListener(() -> told.add("changed"));
        assertEquals(Optional.of("A card is not linked to itself"), table.refusal(line("left1"), column("left1")));
        assertEquals(Optional.empty(), table.refusal(line("left2"), column("right2")));
        execute(table.edit(boards.domain, line("left2"), column("right2"), "x"));
        assertEquals("left2 to right2", table.content(line("left2"), column("right2")).orElseThrow().label());
        assertTrue(told.size() > 0);
        execute(table.edit(boards.domain, line("left1"), column("right1"), ""));
        assertEquals(Optional.empty(), table.content(line("left1"), column("right1")));
        boards.domain.getCommandStack().undo();
        boards.domain.getCommandStack().undo();
        assertEquals(first, boards.text());
        assertEquals(Optional.empty(), table.content(line("left2"), column("right2")));
    }

    @Test
    void listenersAreToldOnceForEachCommandAndSeeTheWholeChange() {
        int before = table.lines().size();
        int links = cells();
        assertTrue(links > 0);
        List<List<Integer>> seen = new ArrayList<>();
        table.addListener(() -> seen.add(List.of(table.lines().size(), cells())));
        CompoundCommand two = new CompoundCommand();
        two.append(table.edit(boards.domain, line("left1"), column("right1"), ""));
        two.append(table.delete(boards.domain, line("left1")));
        execute(two);
        assertEquals(List.of(List.of(before - 1, cells())), seen);
        boards.domain.getCommandStack().undo();
        assertEquals(List.of(List.of(before - 1, seen.get(0).get(1)), List.of(before, links)), seen);
        boards.domain.getCommandStack().redo();
        assertEquals(3, seen.size());
        table.close();
        boards.domain.getCommandStack().undo();
        assertEquals(3, seen.size());
    }

    private int cells() {
        return (int) table.lines().stream().flatMap(line -> table.columns().stream().map(column -> table.content(line, column)))
                .filter(Optional::isPresent).count();
    }

    @Test
    void aLineIsDeleted() {
        assertEquals(Optional.empty(), table.deleteRefusal(line("left2")));
        assertTrue(table.deleteRefusal(column("left2")).isPresent());
        execute(table.delete(boards.domain, line("left2")));
        assertEquals(3, table.lines().size());
    }

    @Test
    void validationRulesGiveProblemsWithFixes() {
        Boards.set(boards.get("left1"), "name", "");
        try (Diagram diagram = boards.diagram()) {
            Problem problem = diagram.problems().get(0);
            assertEquals("Card left1 has no name", problem.message());
            assertEquals(1, diagram.picture().showing(problem.element()).stream()
                    .filter(shown -> shown.mapping().equals("Card")).count());
            execute(problem.fixes().get(0).command());
            assertEquals(List.of(), diagram.problems());
            assertEquals("mended", diagram.picture().node("Card@left1").label());
        }
    }
}
