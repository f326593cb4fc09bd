import ArgumentParser
import Site

extension Edition: ExpressibleByArgument {}

/// The option that chooses an edition of the course.
struct EditionOptions: ParsableArguments {
  @Option(
    help: """
      Whom the site is for: 'full' has everything, 'student' no solutions and no tests. (default: \
      what 'course.yml' says, or 'full')
      """)
  var edition: Edition?
}
