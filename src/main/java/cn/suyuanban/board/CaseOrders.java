package cn.suyuanban.board;

import cn.suyuanban.deadline.CaseVariables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Urges (催办) and supervises (督办) cases, each by itself, through the processes Tasklist starts.
 *
 * <p>Whoever is signed in acts: the engine's rights and the models' own rules decide, as they do in Tasklist.
 */
@Component
class CaseOrders {

    /** How many cases may be acted on at once. */
    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CaseOrders.class);
    private static final String CODED = "[a-z]+(-[a-z]+)+: .*";

    private final RepositoryService repository;
    private final FormService forms;

    CaseOrders(RepositoryService repository, FormService forms) {
        this.repository = repository;
        this.forms = forms;
    }

    Told send(Act act, List<String> numbers, String words, String replyLimit) {
        List<String> asked = numbers.stream().distinct().limit(MOST).toList();
        if (asked.isEmpty()) {
            return Told.refused("board-none: 没有选择办件，请先勾选");
        }
        if (words.isBlank()) {
            return Told.refused("board-no-words: 没有写明内容，请写明为什么催办或者督办");
        }
        Map<String, Object> form = act == Act.URGE
                ? Map.of("urgeText", words.strip())
                : Map.of("supervisionText", words.strip(), "replyLimit", replyLimit);
        String definition = definition(act);
        ArrayList<One> results = new ArrayList<>();
        asked.forEach(number -> results.add(
                new One(number, definition == null ? forbidden(act) : attempt(act, definition, number, form))));
        String left = numbers.size() > asked.size() ? "board-many: 一次最多 " + MOST + " 件，重复和超出的没有处理" : null;
        return new Told(act.chinese, results, left);
    }

    /** Why a case was not acted on, null if it was. */
    private String attempt(Act act, String definition, String number, Map<String, Object> form) {
        try {
            Map<String, Object> values = new HashMap<>(form);
            values.put(CaseVariables.NUMBER, number);
            forms.submitStartForm(definition, values);
            return null;
        } catch (AuthorizationException e) {
            return forbidden(act);
        } catch (ProcessEngineException e) {
            LOG.info("board-refused: {} was not started", act.process, e);
            String why = String.valueOf(e.getMessage());
            return why.matches(CODED) ? why : "board-refused: 没有办成，请刷新后重试，或者在待办任务中发起";
        }
    }

    private static String forbidden(Act act) {
        return "board-forbidden: 您没有发起“" + act.chinese + "”的权限";
    }

    /** The newest version of the process an act starts, null if whoever is signed in may not even see it. */
    private String definition(Act act) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(act.process)
                .latestVersion()
                .singleResult();
        return newest == null ? null : newest.getId();
    }

    /** What can be done to a case from the board. */
    enum Act {
        URGE("urge-case", "催办"),
        SUPERVISE("supervise-case", "督办");

        private final String process;
        private final String chinese;

        Act(String process, String chinese) {
            this.process = process;
            this.chinese = chinese;
        }
    }

    /**
     * What became of the cases; kept in the session until the page is shown.
     *
     * @param left what was not even tried, null if all were
     */
    record Told(String did, ArrayList<One> results, String left) implements Serializable {

        static Told refused(String why) {
            return new Told("", new ArrayList<>(), why);
        }
    }

    /** @param why null if it was done */
    record One(String number, String why) implements Serializable {}
}
