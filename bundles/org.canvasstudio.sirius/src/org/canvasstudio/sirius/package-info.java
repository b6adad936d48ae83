/** Shows the specification of the graphical editors in Sirius Desktop. */
package org.canvasstudio.sirius;
