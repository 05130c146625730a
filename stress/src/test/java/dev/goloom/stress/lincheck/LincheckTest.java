package dev.goloom.stress.lincheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A class of tests with Lincheck, skipped where it cannot run. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LincheckTest.NewestJdk.class)
@interface LincheckTest {

    /** The bytecode library of Lincheck 3.7 knows class files up to JDK 26. Says so itself, for surefire does not. */
    final class NewestJdk implements ExecutionCondition {

        private static final int NEWEST = 26;

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            int jdk = Runtime.version().feature();
            if (jdk <= NEWEST) {
                return ConditionEvaluationResult.enabled("JDK " + jdk);
            }
            String reason = "SKIPPED: Lincheck cannot read the class files of JDK " + jdk + ", only up to " + NEWEST;
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
