extension TemplateKind {
  /// The content of the course's own page.
  static let course = TemplateKind(
    "course", "the content of the course's page",
    fields: [
      .markup("cover"), .markup("figure"), .markup("map"),
      .list("parts", [.text("anchor"), .markup("title"), .markup("lessons")]),
      .fact("hasAppendices"), .list("appendices", [.address("address"), .text("title")]),
    ],
    required: ["cover", "lessons"],
    text: """
      {{#figure}}
      <div class="cover">
      {{{cover}}}
      {{{figure}}}
      </div>
      {{/figure}}
      {{^figure}}
      {{{cover}}}
      {{/figure}}
      {{#map}}
      {{{map}}}
      {{/map}}
      {{#parts}}
      <section class="part" id="{{anchor}}">{{#title}}<h2>{{{title}}}</h2>{{/title}}{{{lessons}}}</section>
      {{/parts}}
      {{#hasAppendices}}
      <section class="part appendices"><h2>Appendix</h2><ul>{{#appendices}}<li><a href="{{address}}">{{title}}</a></li>{{/appendices}}</ul></section>
      {{/hasAppendices}}

      """)

  /// What a course says about itself at the top of its page.
  static let cover = TemplateKind(
    "cover", "the title of the course, and what it says about itself",
    fields: [
      .markup("title"), .markup("subtitle"), .text("authors"), .list("about", [.markup("text")]),
      .list("start", [.address("address"), .text("number"), .markup("title"), .text("name")]),
    ],
    required: ["title"],
    text: """
      <div class="cover-text">
      <h1>{{{title}}}</h1>
      {{#subtitle}}
      <p class="summary">{{{subtitle}}}</p>
      {{/subtitle}}
      {{#authors}}
      <p class="authors">{{authors}}</p>
      {{/authors}}
      {{#about}}
      <p>{{{text}}}</p>
      {{/about}}
      {{#start}}
      <p class="start"><a href="{{address}}"{{#name}} aria-label="Start with lesson {{number}}: {{name}}"{{/name}}>Start with lesson {{number}}: {{{title}}}</a></p>
      {{/start}}
      </div>

      """)

  /// A lesson in the list of the course's page.
  static let lessonEntry = TemplateKind(
    "lesson-entry", "a lesson in the list on the course's page",
    fields: [
      .text("number"), .address("address"), .markup("title"), .text("name"), .markup("summary"),
      .text("facts"), .markup("prerequisites"), .fact("inPart"),
    ],
    required: ["title", "address"],
    text: """
      <article class="lesson-entry">{{#inPart}}<h3><span class="number">{{number}}</span> <a href="{{address}}"{{#name}} aria-label="{{name}}"{{/name}}>{{{title}}}</a></h3>{{/inPart}}{{^inPart}}<h2><span class="number">{{number}}</span> <a href="{{address}}"{{#name}} aria-label="{{name}}"{{/name}}>{{{title}}}</a></h2>{{/inPart}}{{#summary}}<p>{{{summary}}}</p>{{/summary}}{{#facts}}<p class="facts">{{facts}}</p>{{/facts}}{{#prerequisites}}<p class="facts">Needs {{{prerequisites}}}</p>{{/prerequisites}}</article>

      """)
}
