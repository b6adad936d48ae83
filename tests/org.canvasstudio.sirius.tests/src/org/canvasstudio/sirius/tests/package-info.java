/** The graphical editors in Sirius Desktop. */
package org.canvasstudio.sirius.tests;
