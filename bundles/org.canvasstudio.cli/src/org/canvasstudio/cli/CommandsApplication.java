package org.canvasstudio.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The product's headless application: runs one command and ends with its exit code. */
public class CommandsApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Commands.run(arguments);
    }

    @Override
    public void stop() {
        // A command ends by itself; Interruption sees to it that it ends in order.
    }
}
