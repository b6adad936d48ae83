package org.canvasstudio.portfolio;

import java.util.List;

import org.canvasstudio.model.canvas.ClientType;

/**
 * A client.
 *
 * @param decisionMaker the name of the contact who decides; empty when none is stated
 * @param contacts      how many contacts there are
 * @param goals         how many goals there are
 * @param stages        how many stages the engagement has
 * @param toDo          how many entries the checklist for this type of client has
 * @param done          how many of them are done
 * @param findings      what the rules find on the client
 * @param texts         all its texts, those of its contacts, goals and stages included
 */
public record ClientEntry(String path, FileStamp stamp, String id, String name, ClientType type, String decisionMaker,
        int contacts, int goals, int stages, int toDo, int done, FindingCounts findings, List<IndexedText> texts) implements IndexEntry {

    public ClientEntry {
        texts = List.copyOf(texts);
    }
}
