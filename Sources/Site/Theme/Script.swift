/// The script of all pages. They are complete without it; it adds the choice of a theme, a mark
/// at the section that is being read, marks at lessons that were read to their end, sliders for
/// drawings that move, and on the page of the course the way to the next lesson.
enum Script {
  static let text = """
    (() => {
      const root = document.documentElement;
      const store = {
        get(key) { try { return localStorage.getItem(key); } catch { return null; } },
        set(key, value) { try { localStorage.setItem(key, value); } catch {} },
      };
      const chosen = store.get("theme");
      if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

      const isDark = () => (root.dataset.theme
        || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

      function offerThemes() {
        const button = document.querySelector("button.theme");
        if (!button) return;
        const show = () => button.setAttribute("aria-pressed", isDark());
        button.hidden = false;
        show();
        button.addEventListener("click", () => {
          root.dataset.theme = isDark() ? "light" : "dark";
          store.set("theme", root.dataset.theme);
          show();
        });
      }

      function followSections() {
        // They are looked up each time, because the preview replaces parts of an open page.
        const mark = () => {
          const links = [...document.querySelectorAll(".page-nav a")];
          const sections = links
            .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
            .filter(Boolean);
          let current = 0;
          sections.forEach((section, index) => {
            if (section.getBoundingClientRect().top < innerHeight * 0.3) current = index;
          });
          links.forEach((link, index) =>
            index === current
              ? link.setAttribute("aria-current", "location")
              : link.removeAttribute("aria-current"));
        };
        let waiting = false;
        addEventListener("scroll", () => {
          if (waiting) return;
          waiting = true;
          requestAnimationFrame(() => { waiting = false; mark(); });
        }, { passive: true });
        mark();
      }

      function rememberReading() {
        const key = (link) => "read:" + new URL(link.href).pathname;
        const links = [...document.querySelectorAll(
          ".course-nav a, .menu-content a, .lesson-entry :is(h2, h3) a")]
          .filter((link) => !link.hash);
        const isRead = (link) => Boolean(store.get(key(link)));
        const show = () => links.forEach((link) => {
          if (isRead(link)) link.classList.add("read");
        });
        const end = document.querySelector(".lesson .page-footer");
        const here = links.find((link) => link.getAttribute("aria-current") === "page");
        if (end && here) {
          new IntersectionObserver((entries) => {
            if (!entries.some((entry) => entry.isIntersecting)) return;
            store.set(key(here), "1");
            show();
          }).observe(end);
        }
        show();
        proceed(links.filter((link) => link.closest(".lesson-entry")), isRead);
      }

      // The page of the course leads on from what was read.
      function proceed(lessons, isRead) {
        const start = document.querySelector(".start a");
        const count = lessons.filter(isRead).length;
        const next = lessons.find((link) => !isRead(link));
        if (!start || !count) return;
        if (next) {
          const number = next.parentElement.querySelector(".number")?.textContent;
          start.textContent = `Continue with lesson ${number}: ${next.textContent}`;
          start.href = next.href;
        }
        const done = document.createElement("span");
        done.className = "progress";
        done.textContent = `${count} of ${lessons.length} lessons read`;
        start.after(done);
      }

      function closeMenu() {
        const menu = document.querySelector("details.menu");
        if (!menu) return;
        addEventListener("keydown", (event) => {
          if (event.key !== "Escape" || !menu.open) return;
          menu.open = false;
          menu.querySelector("summary").focus();
        });
        menu.addEventListener("click", (event) => {
          if (event.target.closest("a")) menu.open = false;
        });
      }

      // What scrolls is a stop of the tab key, and what has room enough is none. Browsers that do
      // not run this see stops everywhere, or choose by themselves.
      function stopAtScrollers() {
        const fit = (part) => {
          if (part === document.activeElement) return;
          const scrolls = part.scrollWidth > part.clientWidth + 1
            || part.scrollHeight > part.clientHeight + 1;
          if (scrolls) part.tabIndex = 0;
          else part.removeAttribute("tabindex");
        };
        const parts = document.querySelectorAll(".equation-formula, .scroll, pre");
        const observer = new ResizeObserver((entries) => entries.forEach((e) => fit(e.target)));
        parts.forEach((part) => observer.observe(part));
        document.fonts.ready.then(() => parts.forEach(fit));
      }

      // Drawings that play by themselves get a slider; moving it stops them.
      function slideFrames() {
        const parts = (player) => [
          [...player.querySelectorAll(".frame")], player.querySelector("[type=range]"),
          player.querySelector(".pause"),
        ];
        const isShown = (frame) => getComputedStyle(frame).visibility === "visible";
        const hold = (frames, index) => frames.forEach((frame, i) => {
          frame.dataset.delay ??= frame.style.animationDelay;
          frame.style.animation = "none";
          frame.style.visibility = i === index ? "visible" : "hidden";
        });
        const release = (frames) => frames.forEach((frame) => {
          frame.style.animation = frame.style.visibility = "";
          frame.style.animationDelay = frame.dataset.delay ?? frame.style.animationDelay;
        });
        addEventListener("input", (event) => {
          const player = event.target.closest(".player");
          if (!player) return;
          const [frames, slider, pause] = parts(player);
          if (event.target === slider) pause.checked = true;
          if (pause.checked) hold(frames, slider.value - 1);
          else release(frames);
        });
        // Players are looked up each time, because the preview replaces parts of an open page.
        const follow = () => document.querySelectorAll(".player").forEach((player) => {
          const [frames, slider, pause] = parts(player);
          slider.hidden = false;
          if (!pause.checked) slider.value = frames.findIndex(isShown) + 1 || frames.length;
        });
        follow();
        if (document.querySelector(".player")) setInterval(follow, 200);
      }

      // A link to something inside closed details opens them.
      function openTarget() {
        const id = decodeURIComponent(location.hash.slice(1));
        const target = id && document.getElementById(id);
        for (let node = target; node; node = node.parentElement)
          if (node.localName === "details") node.open = true;
        if (target) target.scrollIntoView();
      }

      addEventListener("DOMContentLoaded", () => {
        offerThemes();
        followSections();
        rememberReading();
        closeMenu();
        stopAtScrollers();
        slideFrames();
        openTarget();
        addEventListener("hashchange", openTarget);
      });
    })();

    """
}
