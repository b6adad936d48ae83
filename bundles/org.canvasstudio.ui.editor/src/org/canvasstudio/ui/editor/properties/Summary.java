package org.canvasstudio.ui.editor.properties;

import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.form.ModelPropertyDescriptor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What is stated of an object, for reading. */
final class Summary {

    Summary(Composite parent, FormToolkit toolkit, EObject object) {
        Composite body = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        ModelAdapterFactory factory = new ModelAdapterFactory();
        for (IItemPropertyDescriptor item : new Adapted(factory).properties(object).getPropertyDescriptors(object)) {
            ModelPropertyDescriptor descriptor = new ModelPropertyDescriptor(object, item);
            String value = descriptor.getLabelProvider().getText(descriptor.value());
            if (!value.isEmpty()) {
                Label label = toolkit.createLabel(body, NLS.bind(Messages.Summary_label, descriptor.getDisplayName()));
                GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
                Text text = new Text(body, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
                text.setText(value);
                toolkit.adapt(text, true, false);
                GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
            }
        }
        factory.dispose();
    }
}
