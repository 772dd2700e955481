package aion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void modules_depend_only_on_what_they_declare() {
    ApplicationModules.of(Aion.class, ModularityTest::isOfTheProduct).verify();
  }

  @Test
  void no_class_is_named_after_its_plumbing() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ModularityTest::isOfTheProduct)
            .importPackages("aion");

    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)").check(classes);
  }

  /// Other modules' tests come as a jar, or as a folder when they were compiled in the same run.
  private static boolean isOfTheProduct(Location location) {
    return !location.contains("-tests.jar") && !location.contains("/test-classes/");
  }
}
