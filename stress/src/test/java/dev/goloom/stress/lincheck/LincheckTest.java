package dev.goloom.stress.lincheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** A class of tests with Lincheck, where it can run. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledForJreRange(maxVersion = 26, disabledReason = "Lincheck cannot read the class files of this JDK")
@interface LincheckTest {}
