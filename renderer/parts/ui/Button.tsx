import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly tone?: 'plain' | 'primary' | 'bare' | 'danger';
  readonly small?: boolean;
  readonly children: ReactNode;
};

export const Button = ({ tone = 'plain', small = false, className = '', ...rest }: Props) => (
  <button type="button" className={`button ${tone} ${small ? 'small' : ''} ${className}`} {...rest} />
);
