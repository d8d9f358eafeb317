// How much of the window the panels cover: each panel that counts is measured, and the scene keeps the climber in what is free.
// The stylesheet says which edge a panel belongs to (--edge), since it also decides where the panel lies.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { effect } from '@preact/signals';
import { language } from '../state/text.ts';
import { insets } from '../state/view.ts';

const panels = new Set<HTMLElement>();
let watcher: ResizeObserver | null = null;

function covered(panel: HTMLElement): Partial<typeof insets.value> {
  const edge = getComputedStyle(panel).getPropertyValue('--edge').trim();
  const box = panel.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return {};
  if (edge === 'top') return { top: box.bottom };
  if (edge === 'bottom') return { bottom: innerHeight - box.top };
  if (edge === 'left') return { left: box.right };
  if (edge === 'right') return { right: innerWidth - box.left };
  return {};
}

function measure(): void {
  const sum = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const panel of panels) {
    for (const [side, size] of Object.entries(covered(panel))) {
      const name = side as keyof typeof sum;
      sum[name] = Math.max(sum[name], Math.round(size));
    }
  }
  const old = insets.peek();
  if (old.top !== sum.top || old.right !== sum.right || old.bottom !== sum.bottom || old.left !== sum.left)
    insets.value = sum;
}

/** A ref for a panel that covers one edge of the window, named by its CSS property --edge. */
export function useEdge<Panel extends HTMLElement>(): RefObject<Panel | null> {
  const ref = useRef<Panel>(null);
  useLayoutEffect(() => {
    const panel = ref.current;
    if (!panel) return;
    if (!watcher) {
      watcher = new ResizeObserver(measure);
      watcher.observe(document.documentElement);
      // Panels change sides, not sizes, where the writing runs the other way.
      effect(() => {
        if (language.value.code !== '') requestAnimationFrame(measure);
      });
    }
    const watching = watcher;
    panels.add(panel);
    watching.observe(panel);
    return () => {
      panels.delete(panel);
      watching.unobserve(panel);
      measure();
    };
  }, []);
  return ref;
}
