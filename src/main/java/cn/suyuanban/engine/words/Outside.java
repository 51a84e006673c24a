package cn.suyuanban.engine.words;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Whether a person asks for something, and not the product itself. */
final class Outside {

    private Outside() {}

    static boolean asks(CommandContext command) {
        return command.isAuthorizationCheckEnabled() && command.getAuthenticatedUserId() != null;
    }
}
