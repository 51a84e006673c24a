package cn.suyuanban.statements;

import cn.suyuanban.engine.BuildingBlock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application's database with a counter around it, and the delegate the counted model calls. */
@TestConfiguration
class CountedDatabase {

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    static BeanPostProcessor counting(StatementCounter counter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counter.around(source) : bean;
            }
        };
    }

    @Bean
    DecideDelegate decideDelegate() {
        return new DecideDelegate();
    }

    /** Decides, as a delegate of a real matter would. */
    @BuildingBlock(label = "作出决定（计数用）", writes = "decision")
    static class DecideDelegate implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("decision", "granted");
        }
    }
}
