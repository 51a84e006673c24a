package cn.suyuanban.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.engine.BuildingBlock;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packagesOf = SuyuanbanApplication.class, importOptions = DoNotIncludeTests.class)
class CodingRulesTest {

    @ArchTest
    static final ArchRule ENGINE_INTERNALS_STAY_IN_THE_ENGINE_MODULE = noClasses()
            .that()
            .resideOutsideOfPackage("cn.suyuanban.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("internals change with every engine release, and one module is easy to port");

    @ArchTest
    static final ArchRule COUNTING_TIME_IS_PURE_JAVA = noClasses()
            .that()
            .resideInAnyPackage("cn.suyuanban.calendar..", "cn.suyuanban.schedule..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..")
            .because("the rules of time must be readable and testable without either");

    @ArchTest
    static final ArchRule MODEL_CHECK_KNOWS_ONLY_THE_MODEL_API = noClasses()
            .that()
            .resideInAPackage("cn.suyuanban.modelcheck..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda.bpm.engine..")
            .because("the same rules serve a command line that starts without Spring and engine");

    @ArchTest
    static final ArchRule NOBODY_ELSE_READS_THE_TIME = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("there is one clock, and tests move it");

    @ArchTest
    static final ArchRule DELEGATES_ARE_BUILDING_BLOCKS = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .beAnnotatedWith(BuildingBlock.class)
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .because("models can name building blocks only, and a bean's name is its class's");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT =
            noFields().should().beAnnotatedWith(Autowired.class).because("a class shows what it needs in one place");
}
