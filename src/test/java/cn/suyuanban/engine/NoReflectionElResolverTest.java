package cn.suyuanban.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoReflectionElResolverTest {

    private final NoReflectionElResolver resolver = new NoReflectionElResolver();
    private final ELContext context = mock(ELContext.class);

    @ParameterizedTest
    @MethodSource("waysOut")
    void refusesWhatLeadsOutOfAnExpression(Object base, String member) {
        assertThatThrownBy(() -> resolver.getValue(context, base, member))
                .isInstanceOf(ELException.class)
                .hasMessageContaining("expression-refused");
        assertThatThrownBy(() -> resolver.invoke(context, base, member, null, new Object[0]))
                .isInstanceOf(ELException.class)
                .hasMessageContaining("expression-refused");
    }

    static Stream<Arguments> waysOut() {
        return Stream.of(
                Arguments.of("text", "class"),
                Arguments.of("text", "getClass"),
                Arguments.of(String.class, "name"),
                Arguments.of(NoReflectionElResolver.class.getClassLoader(), "loadClass"),
                Arguments.of(Runtime.getRuntime(), "exec"),
                Arguments.of(Thread.currentThread(), "stop"),
                Arguments.of(mock(DelegateExecution.class), "processEngineServices"),
                Arguments.of(mock(DelegateTask.class), "getProcessEngineServices"));
    }
}
