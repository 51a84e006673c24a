package cn.suyuanban.hotline.desk;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/** Opens requests that come another way than by the form in Tasklist; the same form says what is needed. */
@Service
public class HotlineIntake {

    /** Key of the process, and so the service of every request. */
    public static final String SERVICE = "hotline-request";

    private final RepositoryService repository;
    private final FormService forms;
    private final EngineCommands commands;
    private final HotlineLedger requests;

    HotlineIntake(RepositoryService repository, FormService forms, EngineCommands commands, HotlineLedger requests) {
        this.repository = repository;
        this.forms = forms;
        this.commands = commands;
        this.requests = requests;
    }

    /**
     * Opens a request with the rights of the product, whoever asks; what comes by the public page is the caller's own.
     *
     * @param form values by the keys of {@code forms/hotline-request/start.form}
     * @throws org.camunda.bpm.engine.BadUserRequestException with a code, if the form or a rule refuses it
     */
    public Request open(Channel channel, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.put("requestChannel", channel.name());
        Supplier<String> start =
                () -> forms.submitStartForm(definition(), values).getId();
        return requests.find(channel == Channel.WEB ? commands.asNobody(start) : commands.asProduct(start));
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(SERVICE)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
