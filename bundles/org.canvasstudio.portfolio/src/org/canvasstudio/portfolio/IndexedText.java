package org.canvasstudio.portfolio;

/**
 * A text that can be searched.
 *
 * @param id      the id of the object that it belongs to, or of the nearest object around it that has one
 * @param block   the key of the block that it belongs to; empty when it belongs to none
 * @param type    the name of the object's class in the metamodel, for example {@code Need}
 * @param feature the name of the feature in the metamodel, for example {@code description}
 */
public record IndexedText(String id, String block, String type, String feature, String text) {
}
