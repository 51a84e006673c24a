package cn.suyuanban.board;

import cn.suyuanban.deadline.CaseVariables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts on cases from the board, each by itself: through the processes Tasklist starts, and through the work list's way of
 * changing hands.
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
    private final Reassignment reassignment;

    CaseOrders(RepositoryService repository, FormService forms, Reassignment reassignment) {
        this.repository = repository;
        this.forms = forms;
        this.reassignment = reassignment;
    }

    Told send(Order order, List<String> numbers) {
        List<String> asked = numbers.stream().distinct().limit(MOST).toList();
        if (asked.isEmpty()) {
            return Told.refused("board-none: 没有选择办件，请先勾选");
        }
        if (order.words().isEmpty()) {
            return Told.refused("board-no-words: 没有写明内容或者理由，请写明");
        }
        Function<String, String> attempt =
                order.act() == Act.REASSIGN ? reassignment.to(order.person(), order.words()) : start(order);
        ArrayList<One> results = new ArrayList<>();
        asked.forEach(number -> results.add(new One(number, attempt.apply(number))));
        String left = numbers.size() > asked.size() ? "board-many: 一次最多 " + MOST + " 件，重复和超出的没有处理" : null;
        return new Told(order.act().chinese, results, left);
    }

    /** Starts the process of an order for a case; says why not, null if it was started. */
    private Function<String, String> start(Order order) {
        String definition = definition(order.act());
        return number -> definition == null ? forbidden(order.act()) : attempt(order, definition, number);
    }

    private String attempt(Order order, String definition, String number) {
        try {
            Map<String, Object> values = new HashMap<>(order.form());
            values.put(CaseVariables.NUMBER, number);
            forms.submitStartForm(definition, values);
            return null;
        } catch (AuthorizationException e) {
            return forbidden(order.act());
        } catch (ProcessEngineException e) {
            LOG.info("board-refused: {} was not started", order.act().process, e);
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
        SUPERVISE("supervise-case", "督办"),
        RAISE("prioritize-case", "设为优先"),
        LOWER("prioritize-case", "恢复普通"),
        REASSIGN(null, "改派");

        private final String process;
        private final String chinese;

        Act(String process, String chinese) {
            this.process = process;
            this.chinese = chinese;
        }
    }

    /**
     * What is asked for of every case ticked.
     *
     * @param words what to say, or the reason
     * @param replyLimit by when a supervision is to be answered
     * @param person to whom tasks are reassigned
     */
    record Order(Act act, String words, String replyLimit, String person) {

        Order {
            words = words == null ? "" : words.strip();
            replyLimit = replyLimit == null ? "3WD" : replyLimit;
            person = person == null ? "" : person;
        }

        /** The start form of the act's process as it is filled. */
        Map<String, Object> form() {
            return switch (act) {
                case URGE -> Map.of("urgeText", words);
                case SUPERVISE -> Map.of("supervisionText", words, "replyLimit", replyLimit);
                case RAISE -> Map.of("casePriority", "raised", "priorityReason", words);
                case LOWER -> Map.of("casePriority", "normal", "priorityReason", words);
                case REASSIGN -> Map.of();
            };
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
