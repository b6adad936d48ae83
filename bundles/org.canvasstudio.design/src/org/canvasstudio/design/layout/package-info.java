/** Where the notes of each representation are, and which way its edges go; for both runtimes. */
package org.canvasstudio.design.layout;
