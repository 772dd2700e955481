package aion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void modules_depend_only_on_what_they_declare() {
    ApplicationModules.of(Aion.class).verify();
  }

  @Test
  void no_class_is_named_after_its_plumbing() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("aion");

    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)").check(classes);
  }
}
