/** The rules of the catalogue. */
@Incremental
package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Incremental;
