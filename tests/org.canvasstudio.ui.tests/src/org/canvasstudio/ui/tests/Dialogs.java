package org.canvasstudio.ui.tests;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Answers the modal dialogs that a test makes the workbench open. */
final class Dialogs {

    private static final int SOON = 20;
    /** After so many looks, half a minute, a dialog is given up. */
    private static final int PATIENCE = 1500;
    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

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
        return button(shell, button).filter(Button::isEnabled).isPresent();
    }

    /** Writes a text in place of another in the next dialog with the button, and presses it. */
    static Answer write(String text, String inPlaceOf, String button) {
        Answer answer = new Answer();
        whenOpen(button, answer, shell -> {
            Widgets.all(shell, Text.class).stream().filter(field -> field.getText().equals(inPlaceOf))
                    .forEach(field -> field.setText(text));
            Widgets.all(shell, Combo.class).stream().filter(field -> field.getText().equals(inPlaceOf))
                    .forEach(field -> field.setText(text));
        });
        return answer;
    }

    /** Selects a row of the table in the next dialog with the button, as soon as the table has it, and presses the button. */
    static Answer pick(String row, String button) {
        return pick(row::equals, button);
    }

    /** Selects the first such row of the table in the next dialog with the button, and presses the button. */
    static Answer pick(Predicate<String> row, String button) {
        Answer answer = new Answer();
        whenOpen(answer, shell -> {
            for (Table table : Widgets.all(shell, Table.class)) {
                for (int i = 0; i < table.getItemCount(); i++) {
                    if (row.test(table.getItem(i).getText()) && button(shell, button).isPresent()) {
                        table.setSelection(i);
                        table.notifyListeners(SWT.Selection, new Event());
                        return button(shell, button);
                    }
                }
            }
            return Optional.empty();
        });
        return answer;
    }

    private static Optional<Button> button(Shell shell, String text) {
        return Widgets.all(shell, Button.class).stream()
                .filter(button -> button.isVisible() && button.getText().replace("&", "").equals(text)).findFirst();
    }

    private static void whenOpen(String text, Answer answer, Consumer<Shell> before) {
        whenOpen(answer, shell -> {
            Optional<Button> button = button(shell, text);
            button.ifPresent(each -> before.accept(shell));
            return button;
        });
    }

    /** Presses what is found in a shell as soon as it can be; a dialog where that never happens is closed. */
    private static void whenOpen(Answer answer, Function<Shell, Optional<Button>> find) {
        Display display = Display.getCurrent();
        display.timerExec(SOON, new Runnable() {

            private int looks;

            @Override
            public void run() {
                looks++;
                for (Shell shell : display.getShells()) {
                    if (!shell.isVisible()) {
                        continue;
                    }
                    // A list may be filled, and a text be checked, a moment later.
                    Optional<Button> button = find.apply(shell).filter(Button::isEnabled);
                    if (button.isPresent()) {
                        answer.given = true;
                        button.get().notifyListeners(SWT.Selection, new Event());
                        return;
                    }
                    if (looks >= PATIENCE && (shell.getStyle() & MODAL) != 0) {
                        shell.close();
                        return;
                    }
                }
                if (looks < 2 * PATIENCE) {
                    display.timerExec(SOON, this);
                }
            }
        });
    }
}
