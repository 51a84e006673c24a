package cn.suyuanban.hotline.desk;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Status;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** Takes what a caller says online of how it went, in the place of a call-back (R47). */
@Service
public class CallerRatings {

    /** What fits beside what the hotline writes itself. */
    public static final int LONGEST = 500;

    private static final String CLOSED = "rating-closed";
    private static final String OVER = "答复以后、回访以前才能评价";
    private static final String RATED = "hotline.rated";

    private final HotlineLedger requests;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    CallerRatings(HotlineLedger requests, RuntimeService runtime, EngineCommands commands) {
        this.requests = requests;
        this.runtime = runtime;
        this.commands = commands;
    }

    /** Whether somebody waits for it: between reply and call-back. */
    public boolean awaited(Request request) {
        return request.status() == Status.REPLIED;
    }

    /**
     * Rates a request; what was not solved or not well is done again.
     *
     * @throws HotlineRefusedException {@code rating-closed}, {@code rating-text}
     */
    public void rate(String caseId, boolean solved, Satisfaction satisfaction, String text) {
        Request request = requests.find(caseId);
        String said = text.strip();
        require(awaited(request), CLOSED, OVER);
        require(said.length() <= LONGEST, "rating-text", "想说的话最多 500 字，请缩短后重新提交");
        Map<String, Object> values =
                Map.of("solved", solved ? "yes" : "no", "satisfaction", satisfaction.name(), "callBackText", said);
        try {
            commands.asNobody(() -> runtime.createMessageCorrelation(RATED)
                    .processInstanceBusinessKey(request.number())
                    .setVariables(values)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new HotlineRefusedException(CLOSED, OVER);
        }
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new HotlineRefusedException(code, message);
        }
    }
}
