/** Reads a viewpoint specification, evaluates it over a model, and gives pictures and commands. */
package org.canvasstudio.viewpoint;
