/** Many files: what a workspace or a folder holds, without loading its models again. */
package org.canvasstudio.portfolio;
