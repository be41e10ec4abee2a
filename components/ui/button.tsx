import type { ComponentProps } from 'react';
import { Link } from '@/lib/i18n/link';
import { type ButtonLook, buttonClass } from './button-look';
import { classNames } from './class-names';

/** A button that does something here. `type` is 'button' unless said. */
export function Button({ variant, size, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={classNames(buttonClass(lookOf(variant, size)), className)} {...rest} />;
}

/** A link that looks like a button: it goes somewhere. `href` is an internal address. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={classNames(buttonClass(lookOf(variant, size)), className)} {...rest} />;
}

function lookOf(variant: ButtonLook['variant'], size: ButtonLook['size']): ButtonLook {
  return { ...(variant ? { variant } : {}), ...(size ? { size } : {}) };
}
