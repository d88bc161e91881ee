"""The contrast of two colours, as WCAG 2.2 defines it."""

from __future__ import annotations


def luminancia(color: str) -> float:
    """Relative luminance of a colour «#rrggbb»."""
    partes = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in partes)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def razon(uno: str, otro: str) -> float:
    """Contrast ratio, from 1 to 21."""
    menor, mayor = sorted((luminancia(uno), luminancia(otro)))
    return (mayor + 0.05) / (menor + 0.05)
