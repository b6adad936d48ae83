package org.canvasstudio.cli;

/**
 * What tells a file from its namesakes, wherever it is moved.
 *
 * @param id     that of the canvas or the client in the file; {@code null} when it has none
 * @param client the id of the client that the file belongs to; {@code null} when it belongs to none, or that has no id
 */
record Origin(String id, String client) {
}
