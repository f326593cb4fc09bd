/// The button of the search, and the field and results over the page.
let searchStyles = """
  .search {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.5rem;
    padding: 0 0.75rem;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .search svg, .theme svg { flex: none; }
  .search:hover span { text-decoration: underline; }
  .search kbd { color: var(--soft); }
  @media (max-width: 40rem) { .search span, .search kbd { display: none; } }
  .search-dialog {
    width: min(42rem, calc(100vw - 2rem));
    max-width: none;
    max-height: calc(100dvh - 4rem);
    margin: 2rem auto auto;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--sans);
    overflow: hidden;
  }
  .search-dialog::backdrop { background: rgb(0 0 0 / 0.35); }
  .search-box { display: flex; flex-direction: column; max-height: calc(100dvh - 4rem - 2px); }
  .search-dialog input {
    flex: none;
    width: 100%;
    padding: 0.85rem 1rem;
    border: 0;
    background: none;
    color: inherit;
    font: 1.05rem var(--sans);
  }
  .search-dialog input:focus-visible { outline: none; box-shadow: inset 0 -2px var(--link); }
  .search-dialog input::placeholder { color: var(--soft); opacity: 1; }
  .search-dialog ul {
    margin: 0;
    padding: 0.25rem 0;
    border-top: 1px solid var(--line);
    list-style: none;
    overflow: auto;
  }
  .search-dialog li { margin: 0; padding: 0.5rem 1rem; cursor: pointer; }
  .search-dialog li span { display: block; }
  .search-dialog li:hover { background: var(--raised); }
  .search-dialog li[aria-selected="true"] {
    background: var(--raised);
    box-shadow: inset 3px 0 var(--link);
  }
  .search-page { color: var(--soft); font: 0.72rem/1.4 var(--sans); }
  .search-heading { font: 600 0.9rem/1.35 var(--sans); }
  .search-snippet { color: var(--soft); font-size: 0.85rem; line-height: 1.45; }
  .search-snippet mark { color: var(--ink); }
  .search-status {
    margin: 0;
    padding: 0.5rem 1rem;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font: 0.75rem/1.4 var(--sans);
  }
  .search-status:empty { display: none; }

  """
