package org.canvasstudio.model;

import org.w3c.dom.Document;

/**
 * One step from a version of the file format to the next. A file of an older version goes through all steps from its
 * own version on before it is read; saving it writes the current version.
 */
public interface Migration {

    /** The version that the step starts from; it leads to the one after. */
    int from();

    /** Changes the document in place. The namespace of the root is changed by the caller. */
    void migrate(Document document);
}
