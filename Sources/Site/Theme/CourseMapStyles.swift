/// The map of the course on its first page.
let courseMapStyles = """
  .course-map { max-width: none; }
  .course-map > p { margin: 0.9rem 0 1rem; color: var(--soft); font: 0.8rem/1.5 var(--sans); }
  .course-map svg { display: block; font: 13px var(--sans); text-anchor: middle; }
  .course-map .arrows { fill: none; stroke: var(--soft); stroke-width: 1.2; }
  .course-map .heads { fill: var(--soft); }
  .course-map rect { fill: var(--raised); stroke: var(--line); }
  .course-map text { fill: var(--link); }
  .course-map a:hover rect, .course-map a:focus-visible rect { stroke: var(--link); }

  """
