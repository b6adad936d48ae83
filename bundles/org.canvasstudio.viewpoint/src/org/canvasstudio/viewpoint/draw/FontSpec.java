package org.canvasstudio.viewpoint.draw;

/**
 * A font of a picture. There is one family for all of them: {@link TextMeasurer} knows which.
 *
 * @param size   in units, as the height of the line box without leading
 * @param bold   whether it is bold
 * @param italic whether it is italic
 */
public record FontSpec(int size, boolean bold, boolean italic) {

    // Fonts are looked up with each line of text: what records have for that by themselves is slow until it is compiled.

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof FontSpec font && font.size == size && font.bold == bold && font.italic == italic;
    }

    @Override
    public int hashCode() {
        return size * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
    }
}
