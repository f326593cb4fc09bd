// How planes are laid out for a window that moves over them, so that what one element of the window
// sees at all its places is one run of memory: with zeros around, and with elements that lie a step
// apart side by side.

// An axis of such planes. Place j of phase f has element j · step + f − padding, or 0 where there is
// none. The zeros behind the last element of a row are those before the first of the next.
typedef struct {
  size_t extent, step, phases;
  ptrdiff_t padding;
  // Places of the window, places that it sees, and places from row to row.
  size_t places, reach, pitch;
} Layout;

static Layout layout(
    size_t extent, size_t step, size_t phases, ptrdiff_t padding, size_t places, size_t reach) {
  Layout result = {extent, step, phases, padding, places, reach, reach};
  size_t zeros = padding > 0 ? (size_t)padding / step : 0;
  ptrdiff_t last = (ptrdiff_t)extent - 1 + padding;
  size_t filled = extent > 0 && last >= 0 ? (size_t)last / step + 1 : 0;
  if (filled > reach) filled = reach;
  size_t pitch = reach > zeros ? reach - zeros : 0;
  if (pitch < filled) pitch = filled;
  result.pitch = pitch < places ? places : pitch;
  return result;
}

// The image, as a window sees it that moves over it.
static Layout imageLayout(const KernelWindow *window) {
  size_t span = (window->window - 1) * window->dilation;
  size_t phases = span + 1 < window->step ? span + 1 : window->step;
  return layout(
      window->extent, window->step, phases, (ptrdiff_t)window->padding, window->places,
      window->places + span / window->step);
}

// The place of the window at which its element t lies on the first element of the image that it
// meets, which is the phase: phase = place · step − padding + t · dilation.
static ptrdiff_t firstPlace(const KernelWindow *window, size_t t) {
  ptrdiff_t distance = (ptrdiff_t)window->padding - (ptrdiff_t)(t * window->dilation);
  ptrdiff_t step = (ptrdiff_t)window->step;
  return distance >= 0 ? (distance + step - 1) / step : -(-distance / step);
}

static size_t phaseOf(const KernelWindow *window, size_t t) {
  return (size_t)(firstPlace(window, t) * (ptrdiff_t)window->step - (ptrdiff_t)window->padding +
                  (ptrdiff_t)(t * window->dilation));
}

// How many elements of the image are in a phase.
static size_t phaseExtent(const KernelWindow *window, size_t phase) {
  return phase < window->extent ? (window->extent - phase - 1) / window->step + 1 : 0;
}

// The map, as elements of the image see it that are all in one phase.
static Layout mapLayout(const KernelWindow *window) {
  ptrdiff_t first = firstPlace(window, window->window - 1);
  size_t most = phaseExtent(window, 0);
  return layout(
      window->places, 1, 1, -first, most, most + (size_t)(firstPlace(window, 0) - first));
}

static size_t planeArea(const Layout *rows, const Layout *columns) {
  return rows->reach * columns->pitch;
}

// Where the planes of a channel lie behind each other, one for each pair of phases.
static size_t channelArea(const Layout *rows, const Layout *columns) {
  return rows->phases * columns->phases * planeArea(rows, columns);
}

// For each channel and each element of the window, where what it sees begins.
static void imageOffsets(
    const KernelConvolution *it, const Layout *rows, const Layout *columns, uint32_t *offsets) {
  size_t area = planeArea(rows, columns);
  for (size_t c = 0; c < it->channels; c++) {
    for (size_t y = 0; y < it->rows.window; y++) {
      size_t row = y * it->rows.dilation;
      for (size_t x = 0; x < it->columns.window; x++) {
        size_t column = x * it->columns.dilation;
        size_t phase = row % rows->step * columns->phases + column % columns->step;
        *offsets++ = (uint32_t)(
            c * channelArea(rows, columns) + phase * area + row / rows->step * columns->pitch +
            column / columns->step);
      }
    }
  }
}
