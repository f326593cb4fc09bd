/// The files that a course begins with.
struct NewCourse {
  let title: String

  /// `course.yml`, which says what it can say.
  var settings: String {
    #"""
    # In titles, in the subtitle and in 'about' there may be *emphasis*, `code` and formulas: $x^2$.
    title: \#(title.inYAML)
    subtitle: What the course is, in one line
    about: |
      A paragraph or two for the first page.
    authors: [Your Name]
    language: en

    # The figure of a lesson that the first page shows, by its label.
    # cover: fig-name

    # Where the site will be; with it there are a sitemap and a feed.
    # url: https://example.org/course/

    # 'student' leaves solutions and tests out of all pages.
    # edition: full

    # The lessons in their order. Without parts they are all notebooks, by name.
    # parts:
    #   - title: The first part
    #     lessons: [01-first-lesson, 02-second-lesson]

    bibliography: references.bib
    symbols: symbols.yml

    # LaTeX for the formulas of all lessons; #1 is what stands in the first braces.
    macros:
      \E: '\mathbb{E}\left[#1\right]'

    # Values for cells of class 'parameters', by the name that '--profile' gives.
    # profiles:
    #   quick: {epochs: 10}

    """#
  }

  /// The files beside it.
  static let others = [
    (
      "references.bib",
      """
      % Works that lessons cite as [@example2021], in BibTeX's format:
      %
      % @article{example2021,
      %   author = {Example, Ada and Sample, Bob},
      %   title = {A Title},
      %   journal = {A Journal},
      %   volume = 3, pages = {1--20}, year = 2021
      % }

      """
    ),
    (
      "symbols.yml",
      #"""
      # The notation of the course. Lessons show those that they introduce, and a page lists all.
      #
      # - symbol: '\E{x}'
      #   meaning: the expected value of $x$
      #   shape: '[d]'                    # may be left out
      #   introduced: eq-name             # a label or a lesson; may be left out

      """#
    ),
  ]
}
