package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostBehaviour;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.ui.editor.OverviewPage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of streams and costs, the scenarios, and what each segment contributes. */
class MoneyTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private CanvasEditor editor;

    @BeforeEach
    void openCanvas() throws Exception {
        editor = (CanvasEditor) Workbench.open(clients.add("Client").canvas());
        change(() -> {
            RevenueStream bags = (RevenueStream) Canvases.add(canvas(), BlockKind.REVENUE_STREAMS, "Bags");
            bags.setAmount(new BigDecimal("60000"));
            bags.setCurrency("EUR");
            bags.setPeriod(Period.YEAR);
            CustomerSegment cafes = (CustomerSegment) canvas().eResource().getEObject(ClientProject.SEGMENT);
            Canvases.link(cafes, bags);
            Cost rent = (Cost) Canvases.add(canvas(), BlockKind.COSTS, "Rent");
            rent.setAmount(new BigDecimal("2000"));
            rent.setCurrency("EUR");
            rent.setPeriod(Period.MONTH);
            rent.setBehaviour(CostBehaviour.FIXED);
        });
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    private RevenueStream bags() {
        return canvas().getRevenueStreams().getElements().get(0);
    }

    private void change(Runnable operation) {
        editor.getEditingDomain().getCommandStack().execute(new ChangeCommand(canvas()) {
            @Override
            protected void doExecute() {
                operation.run();
            }
        });
    }

    private Composite overview() {
        Composite page = (Composite) editor.setActivePage(OverviewPage.ID).getPartControl();
        Workbench.settle();
        return page;
    }

    private Control form(EObject selected) {
        ElementsPage page = (ElementsPage) editor.setActivePage(ElementsPage.ID);
        Workbench.settle();
        editor.select(selected);
        Workbench.settle();
        return page.form().control();
    }

    private static Table money(Composite page) {
        return Widgets.all(page, Table.class).stream().filter(table -> table.getColumn(0).getText().equals("Segment"))
                .findFirst().orElseThrow();
    }

    private static List<String> row(Table table, int row) {
        return IntStream.range(0, table.getColumnCount()).mapToObj(column -> table.getItem(row).getText(column)).toList();
    }

    private static Hyperlink link(Composite page, String text) {
        return Widgets.all(page, Hyperlink.class).stream().filter(link -> link.getText().equals(text)).findFirst()
                .orElseThrow();
    }

    private static Combo combo(Composite page, String item) {
        return Widgets.all(page, Combo.class).stream().filter(combo -> Arrays.asList(combo.getItems()).contains(item))
                .findFirst().orElseThrow();
    }

    /** The fields for one estimate: low, likely, high. */
    private static List<Text> fields(Control form, String estimate) {
        return Widgets.all((Composite) form, Text.class).stream()
                .filter(text -> text.getToolTipText() != null && text.getToolTipText().startsWith(estimate + ",")).toList();
    }

    @Test
    void theOverviewShowsWhatEachSegmentContributes() throws Exception {
        Composite page = overview();
        Table money = money(page);
        assertEquals(2, money.getItemCount());
        assertEquals(List.of("Cafés", "60,000", "24,000", "60,000", "36,000", "24,000", "–"), row(money, 0));
        assertEquals("Total", money.getItem(1).getText(0));

        change(() -> bags().setAmount(null));
        Workbench.waitUntil("it is open", () -> money.getItem(0).getText(3).equals("open"));
        assertEquals(List.of("Cafés", "0", "24,000", "open", "open", "open", "–"), row(money, 0));
    }

    @Test
    void aScenarioIsMadeChosenAndShown() throws Exception {
        Composite page = overview();
        Hyperlink edit = link(page, "New scenario");
        Event enter = new Event();
        enter.character = SWT.CR;
        edit.notifyListeners(SWT.DefaultSelection, enter);
        edit.notifyListeners(SWT.KeyDown, enter);
        Workbench.settle();
        assertEquals(1, canvas().getScenarios().size());
        Scenario scenario = canvas().getScenarios().get(0);
        assertEquals("Scenario 1", scenario.getName());
        assertNotNull(scenario.getId());
        assertEquals(ElementsPage.ID, editor.getActivePageInstance().getId());

        ElementsPage elements = (ElementsPage) editor.getActivePageInstance();
        Widgets.press(Widgets.button(elements.form().control(), "Add"));
        Assumption assumption = scenario.getAssumptions().get(0);
        assertEquals(bags(), assumption.getAbout());
        change(() -> assumption.setAmount(new BigDecimal("20000")));

        page = overview();
        Combo scenarios = combo(page, "Own numbers");
        assertEquals("Scenario 1", scenarios.getText(), "the new one is chosen");
        Table money = money(page);
        assertEquals(List.of("Cafés", "20,000", "24,000", "20,000", "-4,000", "24,000", "–"), row(money, 0));
        Widgets.choose(scenarios, "Own numbers");
        assertEquals("60,000", money.getItem(0).getText(1));
        Widgets.choose(scenarios, "Scenario 1");
        change(() -> canvas().getScenarios().clear());
        Workbench.waitUntil("the scenario has gone", () -> scenarios.getItemCount() == 1);
        assertEquals("Own numbers", scenarios.getText());
        assertEquals("60,000", money.getItem(0).getText(1));
    }

    @Test
    void anEstimateIsMadeByItsFirstValueAndGoesWithItsLast() {
        Control form = form(bags());
        Text price = fields(form, "Price").get(1);
        Widgets.type(price, "12.5");
        assertEquals(new BigDecimal("12.5"), bags().getPrice().getLikely());
        Widgets.type(fields(form, "Volume").get(0), "80");
        Widgets.type(fields(form, "Volume").get(1), "100");
        assertTrue(Widgets.all((Composite) form, Text.class).stream()
                .anyMatch(text -> text.getText().equals("1,250 EUR (1,000 to 1,250)")), "what it comes to in a year");

        editor.getEditingDomain().getCommandStack().undo();
        assertNull(bags().getVolume().getLikely(), "a stay in a field is one step");
        assertEquals("", fields(form, "Volume").get(1).getText());
        editor.getEditingDomain().getCommandStack().undo();
        assertNull(bags().getVolume());
        price.notifyListeners(SWT.FocusIn, new Event());
        price.setText("");
        assertNull(bags().getPrice());
        editor.getEditingDomain().getCommandStack().undo();
        assertEquals("12.5", price.getText());
    }

    @Test
    void aNumberThatIsNoneIsSaidAndNotTaken() {
        Control form = form(bags());
        Text price = fields(form, "Price").get(1);
        price.notifyListeners(SWT.FocusIn, new Event());
        price.setText("twelve");
        assertNull(bags().getPrice());
        ElementsPage page = (ElementsPage) editor.getActivePageInstance();
        assertTrue(Widgets.problems(page.details()).contains("twelve"), Widgets.problems(page.details()));
        price.setText("12");
        assertEquals("", Widgets.problems(page.details()));
        assertEquals(new BigDecimal("12"), bags().getPrice().getLikely());
    }

    @Test
    void aCanvasHasRoomForThreeScenarios() {
        Control form = form(canvas());
        Button add = Widgets.all((Composite) form, Table.class).stream()
                .map(table -> table.getParent().getParent())
                .map(parts -> Widgets.button(parts, "Add"))
                .reduce((first, second) -> second).orElseThrow();
        for (int i = 0; i < Canvases.MOST_SCENARIOS; i++) {
            assertTrue(add.isEnabled());
            Widgets.press(add);
            Workbench.settle();
        }
        assertEquals(Canvases.MOST_SCENARIOS, canvas().getScenarios().size());
        assertFalse(add.isEnabled());
    }
}
