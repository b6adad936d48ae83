package org.canvasstudio.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Answers the modal dialogs that a test makes the workbench open. */
final class Dialogs {

    private static final int SOON = 20;

    /** What a dialog that was to come was answered with, and whether it came. */
    static final class Answer {

        private boolean given;

        boolean isGiven() {
            return given;
        }
    }

    private Dialogs() {
    }

    /** Presses the button with the text in the next dialog that has one. */
    static Answer press(String button) {
        Answer answer = new Answer();
        whenOpen(button, answer, shell -> { });
        return answer;
    }

    /** Looks at the next dialog that has a button with the text, and presses it. */
    static Answer press(String button, Consumer<Shell> look) {
        Answer answer = new Answer();
        whenOpen(button, answer, look);
        return answer;
    }

    /** Whether the button of a dialog can be pressed. */
    static boolean isEnabled(Shell shell, String button) {
        return all(shell, Button.class).stream()
                .anyMatch(each -> each.getText().replace("&", "").equals(button) && each.isEnabled());
    }

    /** Writes a text in place of another in the next dialog with the button, and presses it. */
    static Answer write(String text, String inPlaceOf, String button) {
        Answer answer = new Answer();
        whenOpen(button, answer, shell -> all(shell, Text.class).stream()
                .filter(field -> field.getText().equals(inPlaceOf)).forEach(field -> field.setText(text)));
        return answer;
    }

    /** Selects a row of the table in the next dialog with the button, as soon as the table has it, and presses the button. */
    static Answer pick(String row, String button) {
        Answer answer = new Answer();
        Display display = Display.getCurrent();
        display.timerExec(SOON, new Runnable() {
            @Override
            public void run() {
                for (Shell shell : display.getShells()) {
                    for (Table table : all(shell, Table.class)) {
                        for (int i = 0; shell.isVisible() && i < table.getItemCount(); i++) {
                            if (table.getItem(i).getText().equals(row)
                                    && all(shell, Button.class).stream().anyMatch(each -> isCalled(each, button))) {
                                table.setSelection(i);
                                table.notifyListeners(SWT.Selection, new Event());
                                answer.given = true;
                                all(shell, Button.class).stream().filter(each -> isCalled(each, button))
                                        .forEach(each -> each.notifyListeners(SWT.Selection, new Event()));
                                return;
                            }
                        }
                    }
                }
                display.timerExec(SOON, this);
            }
        });
        return answer;
    }

    private static boolean isCalled(Button button, String text) {
        return button.getText().replace("&", "").equals(text);
    }

    private static void whenOpen(String button, Answer answer, Consumer<Shell> before) {
        Display display = Display.getCurrent();
        display.timerExec(SOON, new Runnable() {
            @Override
            public void run() {
                for (Shell shell : display.getShells()) {
                    for (Button each : all(shell, Button.class)) {
                        if (each.isVisible() && isCalled(each, button)) {
                            before.accept(shell);
                            // A list may be filled, and a text be checked, a moment later.
                            if (each.isEnabled()) {
                                answer.given = true;
                                each.notifyListeners(SWT.Selection, new Event());
                                return;
                            }
                        }
                    }
                }
                display.timerExec(SOON, this);
            }
        });
    }

    /** The controls of a kind in a shell or any part of one, in the order in which they were made. */
    static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite) {
                found.addAll(all((Composite) child, type));
            }
        }
        return found;
    }
}
