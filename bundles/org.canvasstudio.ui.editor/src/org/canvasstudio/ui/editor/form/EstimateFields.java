package org.canvasstudio.ui.editor.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.canvasstudio.model.Values;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Valued;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The fields for volume, price and frequency, each with a low, a likely and a high value, and below them what that comes
 * to in a year. An estimate is made when its first value is typed, and goes with its last one.
 */
final class EstimateFields {

    private static final List<EReference> ESTIMATES = List.of(CanvasPackage.Literals.VALUED__VOLUME,
            CanvasPackage.Literals.VALUED__PRICE, CanvasPackage.Literals.VALUED__FREQUENCY);
    private static final List<EAttribute> BOUNDS = List.of(CanvasPackage.Literals.ESTIMATE__LOW,
            CanvasPackage.Literals.ESTIMATE__LIKELY, CanvasPackage.Literals.ESTIMATE__HIGH);
    private static final int CHARACTERS = 8;

    private final FormToolkit toolkit;
    private final CanvasDocument document;
    private final WritableValue<EObject> master;
    private final IMessageManager messages;
    private final List<Field> fields = new ArrayList<>();
    private final Text year;
    private EObject shown;

    /** Adds the fields to a composite with two columns. */
    EstimateFields(Composite parent, FormToolkit toolkit, CanvasDocument document, WritableValue<EObject> master,
            IMessageManager messages, Fields others) {
        this.toolkit = toolkit;
        this.document = document;
        this.master = master;
        this.messages = messages;
        others.label(toolkit.createLabel(parent, ""));
        Composite heads = row(parent);
        List<Label> titles = BOUNDS.stream().map(bound -> toolkit.createLabel(heads, name(bound))).toList();
        for (EReference estimate : ESTIMATES) {
            Label label = toolkit.createLabel(parent, NLS.bind(Messages.Fields_label, name(estimate)));
            others.label(label);
            label.setToolTipText(hint(estimate));
            Composite row = row(parent);
            for (EAttribute bound : BOUNDS) {
                fields.add(new Field(row, estimate, bound));
            }
        }
        int width = fields.get(0).text.computeSize(fieldWidth(heads), SWT.DEFAULT).x;
        titles.forEach(title -> GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT)
                .indent(Fields.decorationWidth(), 0).applyTo(title));
        Label label = toolkit.createLabel(parent, Messages.EstimateFields_year);
        others.label(label);
        label.setToolTipText(Messages.EstimateFields_yearHint);
        year = new Text(parent, SWT.READ_ONLY | SWT.WRAP);
        toolkit.adapt(year, true, false);
        year.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
        year.setToolTipText(Messages.EstimateFields_yearHint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(Fields.decorationWidth(), 0)
                .hint(10, SWT.DEFAULT).applyTo(year);
    }

    private Composite row(Composite parent) {
        Composite row = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(BOUNDS.size()).spacing(0, 0).applyTo(row);
        GridDataFactory.fillDefaults().applyTo(row);
        return row;
    }

    private static int fieldWidth(Control control) {
        return Fields.width(control, CHARACTERS);
    }

    private static String name(EStructuralFeature feature) {
        return CanvasEditPlugin.INSTANCE.getString(
                "_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
    }

    private static String hint(EReference estimate) {
        return estimate == CanvasPackage.Literals.VALUED__VOLUME ? Messages.EstimateFields_volumeHint
                : estimate == CanvasPackage.Literals.VALUED__PRICE ? Messages.EstimateFields_priceHint
                        : Messages.EstimateFields_frequencyHint;
    }

    private static String hint(EAttribute bound) {
        return bound == CanvasPackage.Literals.ESTIMATE__LOW ? Messages.EstimateFields_lowHint
                : bound == CanvasPackage.Literals.ESTIMATE__LIKELY ? Messages.EstimateFields_likelyHint
                        : Messages.EstimateFields_highHint;
    }

    /** Shows the values of the object that is shown now. */
    void refresh() {
        boolean other = shown != master.getValue();
        shown = master.getValue();
        fields.forEach(field -> field.show(other));
        String worth = shown instanceof Valued ? MoneyWords.yearly((Valued) shown) : "";
        if (!worth.equals(year.getText())) {
            year.setText(worth);
            year.requestLayout();
        }
    }

    /** One value of one estimate. */
    private final class Field {

        private final EReference estimate;
        private final EAttribute bound;
        private final Text text;
        private final ControlDecoration decoration;
        private Object entry = new Object();
        private boolean showing;

        private Field(Composite row, EReference estimate, EAttribute bound) {
            this.estimate = estimate;
            this.bound = bound;
            text = new Text(row, SWT.BORDER | SWT.SINGLE);
            toolkit.adapt(text, true, false);
            text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
            text.setToolTipText(NLS.bind(Messages.EstimateFields_hint, new Object[] {name(estimate), name(bound),
                    hint(estimate), hint(bound)}));
            GridDataFactory.fillDefaults().hint(fieldWidth(text), SWT.DEFAULT).indent(Fields.decorationWidth(), 0)
                    .applyTo(text);
            decoration = messages == null ? new ControlDecoration(text, SWT.LEFT | SWT.TOP) : null;
            if (decoration != null) {
                decoration.setImage(FieldDecorationRegistry.getDefault()
                        .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
                decoration.hide();
            }
            text.addFocusListener(FocusListener.focusGainedAdapter(event -> entry = new Object()));
            text.addModifyListener(event -> {
                if (!showing) {
                    typed();
                }
            });
        }

        private BigDecimal value() {
            Object value = shown instanceof Valued ? shown.eGet(estimate) : null;
            return value == null ? null : (BigDecimal) ((Estimate) value).eGet(bound);
        }

        private void typed() {
            BigDecimal value;
            try {
                value = parsed();
            } catch (IllegalArgumentException e) {
                tell(e.getMessage());
                return;
            }
            tell(null);
            if (shown != null && !Objects.equals(value, value())) {
                document.execute(NLS.bind(Messages.FeatureProperty_change, name(estimate)), entry, command(value));
                // The document does not take it when the file is write-protected.
                show(!Objects.equals(value, value()));
            }
        }

        private BigDecimal parsed() {
            return text.getText().isBlank() ? null : Values.amount(text.getText().strip());
        }

        private Command command(BigDecimal value) {
            Estimate now = (Estimate) shown.eGet(estimate);
            if (now == null) {
                Estimate made = CanvasFactory.eINSTANCE.createEstimate();
                made.eSet(bound, value);
                return SetCommand.create(document.domain(), shown, estimate, made);
            }
            boolean last = value == null && BOUNDS.stream().allMatch(each -> each == bound || now.eGet(each) == null);
            return last ? SetCommand.create(document.domain(), shown, estimate, SetCommand.UNSET_VALUE)
                    : SetCommand.create(document.domain(), now, bound, value);
        }

        /** @param other whether what was typed belongs to another object */
        private void show(boolean other) {
            BigDecimal value = value();
            try {
                if (!other && Objects.equals(parsed(), value)) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                if (!other && text.isFocusControl()) {
                    return;
                }
            }
            showing = true;
            text.setText(value == null ? "" : Values.text(value));
            showing = false;
            tell(null);
        }

        private void tell(String problem) {
            if (messages != null) {
                if (problem == null) {
                    messages.removeMessages(text);
                } else {
                    messages.addMessage(text, problem, null, IMessageProvider.ERROR, text);
                }
            } else if (problem == null) {
                decoration.hide();
            } else {
                decoration.setDescriptionText(problem);
                decoration.show();
            }
        }
    }
}
