extension TemplateKind {
  /// The content of a lesson's page.
  static let lesson = TemplateKind(
    "lesson", "the content of a lesson's page",
    fields: [
      .text("number"), .markup("title"), .markup("head"), .markup("content"),
      .markup("references"), .markup("neighbours"), .markup("footer"),
    ],
    required: ["content"],
    text: """
      <article>
      {{{head}}}
      {{#content}}
      {{{content}}}
      {{/content}}
      {{#references}}
      {{{references}}}
      {{/references}}
      </article>
      {{{neighbours}}}
      {{{footer}}}

      """)

  /// What stands above the text of a lesson.
  static let lessonHead = TemplateKind(
    "lesson-head", "the title of a lesson, and what it is for and needs",
    fields: [
      .text("number"), .text("facts"), .markup("title"), .markup("summary"), .fact("preface"),
      .fact("hasObjectives"), .list("objectives", [.markup("text")]), .markup("prerequisites"),
      .markup("symbols"),
    ],
    required: ["title"],
    text: """
      <p class="eyebrow">{{facts}}</p>
      <h1>{{{title}}}</h1>
      {{#summary}}
      <p class="summary">{{{summary}}}</p>
      {{/summary}}
      {{#preface}}
      <dl class="preface">{{#hasObjectives}}<dt>You will learn</dt><dd><ul>{{#objectives}}<li>{{{text}}}</li>{{/objectives}}</ul></dd>{{/hasObjectives}}{{#prerequisites}}<dt>Before you start</dt><dd>{{{prerequisites}}}</dd>{{/prerequisites}}{{#symbols}}<dt>New symbols</dt><dd class="new-symbols">{{{symbols}}}</dd>{{/symbols}}</dl>
      {{/preface}}

      """)

  /// The links to the lessons before and behind.
  static let neighbours = TemplateKind(
    "neighbours", "the links to the previous and the next lesson",
    fields: [
      .list("previous", [.address("address"), .markup("title"), .text("name")]),
      .list("next", [.address("address"), .markup("title"), .text("name")]), .fact("any"),
    ],
    text: #"""
      {{#any}}<nav class="neighbours" aria-label="Neighbouring lessons">{{#previous}}<a class="prev" rel="prev" href="{{address}}"{{#name}} aria-label="Previous {{name}}"{{/name}}><span>Previous</span> {{{title}}}</a>{{/previous}}{{#next}}<a class="next" rel="next" href="{{address}}"{{#name}} aria-label="Next {{name}}"{{/name}}><span>Next</span> {{{title}}}</a>{{/next}}</nav>{{/any}}

      """#)

  /// What a lesson was built from.
  static let lessonFooter = TemplateKind(
    "lesson-footer", "what a lesson was built from",
    fields: [.text("file"), .text("seed"), .text("date")],
    text: """
      <footer class="page-footer">Built from <code>{{file}}</code>{{#seed}} · seed {{seed}}{{/seed}}{{#date}} · <time>{{date}}</time>{{/date}}</footer>

      """)
}
