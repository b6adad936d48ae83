/**
 * The rules, and the engine that runs them: {@link AlignmentEngine} is the way in, for files {@link FileRules}.
 *
 * <table>
 * <caption>Where to begin</caption>
 * <tr><td>a rule</td><td>{@link Rule} and its subclasses; {@link Inspection} is what a rule asks, {@link Report} what it
 * says, {@link Fixes} what it offers</td></tr>
 * <tr><td>what follows from a canvas</td><td>{@link Facts}; {@link Fact} and {@link Grouping} for facts of one's own</td></tr>
 * <tr><td>money</td><td>{@link Amounts} of one stream or cost, {@link Totals} of all, {@link Contributions} by
 * segment</td></tr>
 * <tr><td>which rules there are</td><td>{@link RuleCatalogue}; {@link RuleJars} has those of others</td></tr>
 * <tr><td>what a user changes about them</td><td>{@link Settings}, and {@link SettingsFiles} where they lie</td></tr>
 * <tr><td>other files of the client</td><td>{@link Surroundings}; {@link ClientDigests} for those on the disk</td></tr>
 * <tr><td>what comes out</td><td>{@link Finding}; {@link Fingerprints} and {@link ObviousFixes} go on from there</td></tr>
 * <tr><td>while a canvas is edited</td><td>{@link LiveCheck}; {@link WatchedCanvas} keeps the facts, {@link Dependencies}
 * what was read for them</td></tr>
 * </table>
 *
 * <p>Jars with rules of others hold the names of what a rule is written with, {@link Facts} among them: these stay in this
 * package.
 */
package org.canvasstudio.alignment;
