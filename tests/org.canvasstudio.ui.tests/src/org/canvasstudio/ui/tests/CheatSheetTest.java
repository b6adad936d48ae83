package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The cheat sheet: it is found, and each of its steps can be done. */
class CheatSheetTest {

    private static final String POINT = "org.eclipse.ui.cheatsheets.cheatSheetContent";

    @Test
    void eachStepSaysWhatToDoAndItsCommandHasAHandler() throws Exception {
        Document sheet = null;
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            if ("org.canvasstudio.help.firstCanvas".equals(element.getAttribute("id"))) {
                sheet = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(Platform
                        .getBundle(element.getContributor().getName()).getEntry(element.getAttribute("contentFile")).openStream());
            }
        }
        NodeList items = sheet.getElementsByTagName("item");
        assertEquals(9, items.getLength());
        ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            assertTrue(item.getElementsByTagName("description").item(0).getTextContent().length() > 20, item.getAttribute("title"));
            NodeList commands = item.getElementsByTagName("command");
            for (int c = 0; c < commands.getLength(); c++) {
                String text = ((Element) commands.item(c)).getAttribute("serialization");
                ParameterizedCommand command = service.deserialize(text);
                assertTrue(command.getCommand().isDefined() && command.getCommand().isHandled(), text);
            }
        }
    }
}
