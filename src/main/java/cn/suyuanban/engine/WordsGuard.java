package cn.suyuanban.engine;

/** Says of which processes nobody may leave words in the engine, because they are sealed elsewhere. */
public interface WordsGuard {

    /** @throws org.camunda.bpm.engine.BadUserRequestException with a code and where to write instead, if they may not */
    void requireWelcome(String processDefinitionId);
}
