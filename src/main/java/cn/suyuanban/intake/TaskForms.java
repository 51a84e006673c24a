package cn.suyuanban.intake;

import cn.suyuanban.catalog.Forms;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.intake.form.FormCheck;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a task be completed only with what its form demands, whichever way it is completed. */
@Component
@Order(10)
class TaskForms implements ProcessObserver {

    private final Forms forms;
    private final FormCheck check;

    TaskForms(Forms forms, FormCheck check) {
        this.forms = forms;
        this.check = check;
    }

    @Override
    public void taskCompleted(DelegateTask task) {
        forms.of(task).ifPresent(form -> check.require(form, task.getVariables()));
    }
}
