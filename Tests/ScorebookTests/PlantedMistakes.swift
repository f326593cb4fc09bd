/// A mistake that an author can make, and what a check says about it.
struct PlantedMistake {
  /// The file that it is in, below the folder of notebooks or that of the site.
  let file: String
  let line: Int
  let column: Int
  let problem: String

  init(_ file: String, _ line: Int, _ column: Int, _ problem: String) {
    (self.file, self.line, self.column, self.problem) = (file, line, column, problem)
  }

  /// One mistake for each notebook in Planted/Notebooks, and one of the course.
  static let all: [PlantedMistake] = [
    // Names and types
    PlantedMistake(
      "type-missing-return.md", 8, 1,
      "error: missing return in global function expected to return 'Double'"
    ),
    PlantedMistake("type-misspelt-name.md", 7, 1, "error: cannot find 'mixtur' in scope"),
    PlantedMistake(
      "type-refused.md", 6, 13,
      "error: asynchronous functions are not available in cells"
    ),
    PlantedMistake("type-second-declaration.md", 10, 5, "error: invalid redeclaration of 'rate'"),
    PlantedMistake("type-syntax.md", 6, 20, "error: expected ']' to end array"),
    PlantedMistake("type-used-too-early.md", 6, 7, "error: cannot find 'later' in scope"),
    PlantedMistake(
      "type-wrong-label.md", 6, 17, "error: unknown argument label 'deviation:' in call"),
    PlantedMistake(
      "type-wrong.md", 6, 18,
      "error: cannot convert value of type 'Double' to specified type 'Int'"
    ),

    // What happens at run time
    PlantedMistake(
      "trap-index.md", 7, 7,
      "error: index 2 is out of range for an array of 2 elements"
    ),
    PlantedMistake(
      "trap-overflow.md", 7, 19,
      "error: arithmetic overflow: '4611686018427387904 * 2' does not fit into 'Int'"
    ),
    PlantedMistake(
      "trap-shape.md", 7, 1,
      "error: shapes [2] and [3] cannot be broadcast together in '+'"
    ),
    PlantedMistake("trap-uncaught-error.md", 7, 1, "error: uncaught error: lost"),

    // Data files
    PlantedMistake(
      "data-csv.md", 6, 16,
      "error: 'data-csv.csv', line 3, column 5: expected a number in column 'y', found 'n/a'"
    ),
    PlantedMistake("data-missing.md", 6, 16, "error: there is no file 'dota-csv.csv'"),
    PlantedMistake(
      "data-outside.md", 6, 16,
      "error: '../../points.csv' lies outside of the course's folder"
    ),

    // Limits
    PlantedMistake("limit-output.md", 6, 26, "error: the cell printed more than 4 MB"),
    PlantedMistake("limit-recursion.md", 6, 30, "error: calls are nested more than 100 000 deep"),
    PlantedMistake("limit-time.md", 7, 7, "error: the cell ran for more than 0.3 s"),

    // Problems that are meant to be
    PlantedMistake(
      "raises-another.md", 6, 1,
      "error: index 3 is out of range for an array of 3 elements"
    ),
    PlantedMistake(
      "raises-nothing.md", 5, 19,
      "error: cell was meant to end with the problem 'out of range', and ended without one"
    ),

    // Tests
    PlantedMistake(
      "test-condition.md", 10, 1,
      "error: expected the condition to be true, found false: weights add up to 1"
    ),
    PlantedMistake(
      "test-number.md", 10, 1,
      "error: expected -0.5 ± 1e-12, found -0.25: the difference is 0.25, 250000000000.0 "
        + "times the tolerance"
    ),
    PlantedMistake(
      "test-statistical.md", 12, 1,
      "error: expected 0.0 within 4.0 standard errors of 0.01, found 1.0078759673748274: "
        + "it is 101.0 standard errors away"
    ),
    PlantedMistake(
      "test-tensor.md", 10, 1,
      "error: expected 8.0, found 9.0: the difference is 1.0, at [2]; 1 of 3 elements differ"
    ),

    // Exercises
    PlantedMistake(
      "exercise-solution-fails.md", 18, 1,
      "error: expected 4.0, found 8.0: the difference is 4.0"
    ),
    PlantedMistake("exercise-starter-is-no-swift.md", 7, 4, "error: expected '}' to end function"),
    PlantedMistake(
      "exercise-starter-passes.md", 5, 12,
      "error: the starter of an exercise passes its test"
    ),

    // Recorded outputs
    PlantedMistake(
      "record-chart-differs.md", 5, 22,
      "error: pinned cell 'fig-line': output 1 is not as recorded: at layer 1, column "
        + "y[1], expected 2.0, found 2.5 (relative difference 2.5e-1)"
    ),
    PlantedMistake(
      "record-damaged.expected.json", 3, 1,
      "error: the record of outputs cannot be read: expected a name in quotes, found '<'"
    ),
    PlantedMistake(
      "record-missing.md", 5, 20,
      "error: the outputs of pinned cell 'answer' are not recorded"
    ),
    PlantedMistake(
      "record-number-differs.md", 5, 20,
      "error: pinned cell 'thirds': output 1 is not as recorded: at [1], expected "
        + "0.6666667, found 0.6666666666666666 (relative difference 5.0e-8)"
    ),
    PlantedMistake(
      "record-text-differs.md", 5, 19,
      "error: pinned cell 'steps': output 1 is not as recorded: 1 line of the text "
        + "expected, 1 line found instead"
    ),
    PlantedMistake(
      "record-tolerance-unused.md", 5, 21,
      "error: only a pinned cell has a tolerance"
    ),
    PlantedMistake(
      "record-without-a-cell.expected.json", 4, 5,
      "error: no pinned cell is called 'answer', whose outputs are recorded here"
    ),
    PlantedMistake(
      "record-without-a-label.md", 5, 12,
      "error: a pinned cell has no label, by which its record is found"
    ),
    PlantedMistake(
      "record-without-a-notebook.expected.json", 1, 1,
      "error: there is no notebook 'Notebooks/record-without-a-notebook.md', whose outputs are "
        + "recorded here"
    ),

    // References
    PlantedMistake("reference-missing.md", 5, 5, "error: cannot find section 'sec-nowhere'"),
    PlantedMistake("reference-nearly.md", 7, 5, "error: cannot find section 'sec-here-it-si'"),

    // Links
    PlantedMistake("link-scheme.md", 5, 12, "error: links with 'ftp:' are not part of a course"),
    PlantedMistake(
      "link-to-no-heading.md", 7, 13,
      "error: nothing in this lesson is called '#a-headnig'"
    ),
    PlantedMistake(
      "link-to-no-lesson.md", 5, 22,
      "error: no lesson of the course is 'no-such-lesson.md'"
    ),

    // Images
    PlantedMistake("image-missing.md", 5, 14, "error: there is no file 'pictures/none.png'"),

    // Footnotes
    PlantedMistake("footnote-missing.md", 5, 14, "error: footnote 'why' is not defined"),

    // LaTeX
    PlantedMistake("latex-brace.md", 6, 11, "error: expected '}', found end of formula"),
    PlantedMistake("latex-command.md", 5, 30, "error: undefined control sequence '\\fracc'"),
    PlantedMistake("latex-reference.md", 5, 12, "error: cannot find equation 'eq-none'"),

    // Labels
    PlantedMistake("label-of-no-figure.md", 5, 12, "error: cell 'fig-none' shows no figure"),
    PlantedMistake("label-twice.md", 7, 10, "error: label 'sec-same' is used twice"),
    PlantedMistake(
      "label-unused-equation.md", 5, 19,
      "warning: nothing refers to equation 'eq-lonely'"
    ),
    PlantedMistake(
      "label-unused-figure.md", 5, 12,
      "warning: nothing refers to figure 'fig-lonely'"
    ),
    PlantedMistake(
      "label-unused-row.md", 8, 15,
      "warning: nothing refers to equation 'eq-lonely-row'"
    ),

    // Front matter
    PlantedMistake("front-matter-key.md", 3, 1, "error: front matter has no key 'dificulty'"),
    PlantedMistake("front-matter-value.md", 3, 13, "error: no difficulty is called 'easy'"),
    PlantedMistake("front-matter-yaml.md", 3, 11, "error: unexpected ':' in a value"),

    // Inline values
    PlantedMistake("inline-name.md", 5, 20, "error: cannot find 'cuont' in scope"),
    PlantedMistake(
      "inline-trap.md", 9, 23,
      "error: index 0 is out of range for an array of 0 elements"
    ),

    // Cells
    PlantedMistake("cell-class.md", 5, 12, "error: no class of a cell is called 'excercise'"),
    PlantedMistake("cell-not-closed.md", 5, 1, "error: cell has no closing '```'"),
    PlantedMistake("cell-option.md", 5, 11, "error: no option of a cell is called 'ehco'"),

    // Callouts
    PlantedMistake("callout-unknown.md", 5, 5, "error: no callout is called 'EXERCICE'"),

    // The course
    PlantedMistake("course.yml", 2, 1, "error: a course has no key 'subtitel'"),
  ]
}
